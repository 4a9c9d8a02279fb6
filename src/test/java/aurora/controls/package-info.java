/** The security controls, by the ids of AWS Security Hub and checkov, held against everything a stack can be. */
@NullMarked
package aurora.controls;

import org.jspecify.annotations.NullMarked;
