/** What the components of a stack share. */
@NullMarked
package aurora.stack;

import org.jspecify.annotations.NullMarked;
