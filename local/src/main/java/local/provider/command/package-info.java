/**
 * The stand-in for Pulumi's command provider 1.2.1: {@code command:local:Command} and {@code command:local:run}. Commands on other machines
 * ({@code command:remote:*}) are not here.
 */
@NullMarked
package local.provider.command;

import org.jspecify.annotations.NullMarked;
