/** What the tests stand on: a real PostgreSQL server dressed as Amazon RDS, its certificates, and the service as an operator would run it. */
@NullMarked
package rolemanager.testing;

import org.jspecify.annotations.NullMarked;
