/**
 * The stacks on the real Pulumi engine: with the provider plugins of {@code local/} attached in this JVM, and once through
 * the command line as a newcomer types it. Everything here is tagged {@code engine}.
 */
@NullMarked
package aurora.endtoend;

import org.jspecify.annotations.NullMarked;
