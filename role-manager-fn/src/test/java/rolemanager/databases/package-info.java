/** Reading and writing JSON. */
@NullMarked
package rolemanager.databases;

import org.jspecify.annotations.NullMarked;
