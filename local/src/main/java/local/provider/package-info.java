/**
 * What every stand-in for an official Pulumi provider shares: the protocol's server and values, differences, the engine's log. What a
 * particular provider does may not be known here.
 */
@NullMarked
package local.provider;

import org.jspecify.annotations.NullMarked;
