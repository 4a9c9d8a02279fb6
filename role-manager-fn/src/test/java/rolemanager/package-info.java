/** Scenarios of the whole service against a real server, and the rules of its architecture. */
@NullMarked
package rolemanager;

import org.jspecify.annotations.NullMarked;
