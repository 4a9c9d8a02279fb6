/** Who may log in. */
@NullMarked
package aurora.access;

import org.jspecify.annotations.NullMarked;
