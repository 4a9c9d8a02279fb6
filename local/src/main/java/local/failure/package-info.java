/**
 * The one way in which the local tools refuse: {@link local.failure.Refusal}. Nothing else may live here.
 */
@NullMarked
package local.failure;

import org.jspecify.annotations.NullMarked;
