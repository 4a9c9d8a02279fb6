/** Transactions, their timing, and what is left when they are cut. */
@NullMarked
package rolemanager.apply;

import org.jspecify.annotations.NullMarked;
