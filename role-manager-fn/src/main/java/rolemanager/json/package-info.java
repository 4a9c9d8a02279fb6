/** JSON as values, read with the path of every fault and written with the same bytes for the same value. Knows nothing of roles. */
@NullMarked
package rolemanager.json;

import org.jspecify.annotations.NullMarked;
