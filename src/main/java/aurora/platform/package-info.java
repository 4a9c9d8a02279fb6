/**
 * Wires the components of a stack: on AWS, or on this machine. Nothing but wiring lives here; what a component needs to
 * decide it decides itself, from its arguments.
 */
@NullMarked
package aurora.platform;

import org.jspecify.annotations.NullMarked;
