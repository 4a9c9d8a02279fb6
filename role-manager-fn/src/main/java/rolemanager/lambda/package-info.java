/** Lambda's door to the service. */
@NullMarked
package rolemanager.lambda;

import org.jspecify.annotations.NullMarked;
