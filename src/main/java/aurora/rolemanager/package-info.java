/** The role manager as part of a stack: the function, and the two calls of it that keep the roles as declared. */
@NullMarked
package aurora.rolemanager;

import org.jspecify.annotations.NullMarked;
