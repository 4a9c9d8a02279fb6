/** The Aurora cluster and everything that belongs to it alone: its key, parameters, logs, instances and endpoints. */
@NullMarked
package aurora.database;

import org.jspecify.annotations.NullMarked;
