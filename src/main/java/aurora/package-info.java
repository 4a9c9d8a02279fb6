/** The program's entry. Everything else lives in the packages below, one per concern. */
@NullMarked
package aurora;

import org.jspecify.annotations.NullMarked;
