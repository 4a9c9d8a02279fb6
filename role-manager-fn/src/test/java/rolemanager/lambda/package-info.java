/** The handler in Lambda's own runtime, against a small Runtime API and a Secrets Manager that answers over HTTPS. */
@NullMarked
package rolemanager.lambda;

import org.jspecify.annotations.NullMarked;
