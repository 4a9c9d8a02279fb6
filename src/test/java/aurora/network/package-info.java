/** The network and its doors. */
@NullMarked
package aurora.network;

import org.jspecify.annotations.NullMarked;
