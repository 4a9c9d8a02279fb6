/** Reading and writing JSON. */
@NullMarked
package rolemanager.json;

import org.jspecify.annotations.NullMarked;
