/** Who may deploy, and what. */
@NullMarked
package aurora.deployment;

import org.jspecify.annotations.NullMarked;
