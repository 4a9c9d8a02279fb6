/** From a request's JSON to a model, with every fault and its path. Opens nothing. */
@NullMarked
package rolemanager.request;

import org.jspecify.annotations.NullMarked;
