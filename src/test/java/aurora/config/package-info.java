/** How a stack's configuration is read and refused. */
@NullMarked
package aurora.config;

import org.jspecify.annotations.NullMarked;
