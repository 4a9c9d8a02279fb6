/** The cluster and what belongs to it. */
@NullMarked
package aurora.database;

import org.jspecify.annotations.NullMarked;
