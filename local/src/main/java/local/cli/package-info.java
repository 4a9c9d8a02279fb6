/**
 * The command line of the local tools: reads arguments, prints answers, decides the exit status. Nothing is done here that another package
 * could do.
 */
@NullMarked
package local.cli;

import org.jspecify.annotations.NullMarked;
