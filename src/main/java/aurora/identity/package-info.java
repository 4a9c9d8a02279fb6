/** IAM roles that AWS services work under. */
@NullMarked
package aurora.identity;

import org.jspecify.annotations.NullMarked;
