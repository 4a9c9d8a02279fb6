/** Runs the program against recorded mocks: no engine, no provider, no network. */
@NullMarked
package aurora.testing;

import org.jspecify.annotations.NullMarked;
