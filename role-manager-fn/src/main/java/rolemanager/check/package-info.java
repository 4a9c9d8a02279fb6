/** Proof by logging in as the declared roles. Leaves nothing behind. */
@NullMarked
package rolemanager.check;

import org.jspecify.annotations.NullMarked;
