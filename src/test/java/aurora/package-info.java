/** Tests of the whole program, and the rules that all of it keeps. */
@NullMarked
package aurora;

import org.jspecify.annotations.NullMarked;
