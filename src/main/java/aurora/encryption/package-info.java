/** Customer managed keys and the policies that say who may use them. */
@NullMarked
package aurora.encryption;

import org.jspecify.annotations.NullMarked;
