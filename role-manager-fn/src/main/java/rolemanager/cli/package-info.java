/** The command line's door to the service: arguments, environment, exit status. */
@NullMarked
package rolemanager.cli;

import org.jspecify.annotations.NullMarked;
