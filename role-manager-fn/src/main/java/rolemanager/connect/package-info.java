/** Connections to PostgreSQL: TLS, passwords, waiting for a server that wakes up, and the names of what can go wrong. The only place that knows the driver. */
@NullMarked
package rolemanager.connect;

import org.jspecify.annotations.NullMarked;
