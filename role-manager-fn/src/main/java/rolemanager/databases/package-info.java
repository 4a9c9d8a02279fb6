/**
 * Logical databases of temporary environments: made, dropped with their roles, listed. What is not marked as temporary is never touched, and
 * neither is what is inside a database: that is what manage is for.
 */
@NullMarked
package rolemanager.databases;

import org.jspecify.annotations.NullMarked;
