/** Runs a plan: transaction, lock, retries. Decides nothing about roles. */
@NullMarked
package rolemanager.apply;

import org.jspecify.annotations.NullMarked;
