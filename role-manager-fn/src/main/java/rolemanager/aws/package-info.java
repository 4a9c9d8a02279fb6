/** Calls to AWS, signed. The only place that knows signing and HTTP. */
@NullMarked
package rolemanager.aws;

import org.jspecify.annotations.NullMarked;
