/** Arguments, answers and exit statuses. */
@NullMarked
package rolemanager.cli;

import org.jspecify.annotations.NullMarked;
