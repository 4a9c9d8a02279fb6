/** Policy documents, word for word. */
@NullMarked
package aurora.policy;

import org.jspecify.annotations.NullMarked;
