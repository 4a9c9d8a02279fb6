/** How the components of a stack are wired. */
@NullMarked
package aurora.platform;

import org.jspecify.annotations.NullMarked;
