/** The database of stack {@code local}: a server on this machine in place of network and cluster. Nothing here knows AWS. */
@NullMarked
package aurora.local;

import org.jspecify.annotations.NullMarked;
