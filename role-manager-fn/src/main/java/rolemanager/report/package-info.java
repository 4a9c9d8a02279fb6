/** Answers as JSON and text. No SQL, no I/O. */
@NullMarked
package rolemanager.report;

import org.jspecify.annotations.NullMarked;
