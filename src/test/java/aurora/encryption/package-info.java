/** Who may use a key. */
@NullMarked
package aurora.encryption;

import org.jspecify.annotations.NullMarked;
