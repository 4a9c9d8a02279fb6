/** From a state and a model to the statements between them, pure. Decides everything; runs nothing. */
@NullMarked
package rolemanager.plan;

import org.jspecify.annotations.NullMarked;
