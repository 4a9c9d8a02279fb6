/** From the state of a database to a model that describes it, pure. A plan of that model against that state is empty. */
@NullMarked
package rolemanager.generate;

import org.jspecify.annotations.NullMarked;
