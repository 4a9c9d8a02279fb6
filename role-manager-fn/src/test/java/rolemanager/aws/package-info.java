/** Signing, against known results. */
@NullMarked
package rolemanager.aws;

import org.jspecify.annotations.NullMarked;
