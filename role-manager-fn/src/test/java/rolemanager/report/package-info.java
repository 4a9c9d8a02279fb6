/** Reading and writing JSON. */
@NullMarked
package rolemanager.report;

import org.jspecify.annotations.NullMarked;
