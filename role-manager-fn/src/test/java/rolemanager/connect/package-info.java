/** Certificates, settings and failures of connecting. */
@NullMarked
package rolemanager.connect;

import org.jspecify.annotations.NullMarked;
