/** IAM policy documents as data. Pure: no resources, no outputs. */
@NullMarked
package aurora.policy;

import org.jspecify.annotations.NullMarked;
