/** Names, literals and access control lists as text. */
@NullMarked
package rolemanager.model;

import org.jspecify.annotations.NullMarked;
