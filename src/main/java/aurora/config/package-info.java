/**
 * The stack's configuration: one record per concern, read strictly, with every fault found at once. The only place
 * that reads {@code com.pulumi.Config} or the environment; it declares no resource.
 */
@NullMarked
package aurora.config;

import org.jspecify.annotations.NullMarked;
