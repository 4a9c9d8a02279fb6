/** What keeps a running database running. */
@NullMarked
package aurora.operations;

import org.jspecify.annotations.NullMarked;
