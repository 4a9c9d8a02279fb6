/**
 * What the components of one stack share: the account they live in, their names and their tags. No resources, no
 * decisions.
 */
@NullMarked
package aurora.stack;

import org.jspecify.annotations.NullMarked;
