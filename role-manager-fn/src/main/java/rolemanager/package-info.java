/** The role manager as one service, to which Lambda and the command line are the doors. */
@NullMarked
package rolemanager;

import org.jspecify.annotations.NullMarked;
