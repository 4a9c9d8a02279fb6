/** What a request may say, and every fault it can have. */
@NullMarked
package rolemanager.request;

import org.jspecify.annotations.NullMarked;
