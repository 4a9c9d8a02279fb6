/**
 * What stands in for AWS Lambda, as thin as it can be: the invoke API that the AWS CLI calls, the Runtime API that a runtime polls, and a process
 * with Lambda's own Java runtime in which the real handler runs. Nothing here knows what the function does.
 */
@NullMarked
package aurora.endtoend.lambda;

import org.jspecify.annotations.NullMarked;
