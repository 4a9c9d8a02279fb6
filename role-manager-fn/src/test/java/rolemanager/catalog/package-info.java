/** How values of the catalogs are read. */
@NullMarked
package rolemanager.catalog;

import org.jspecify.annotations.NullMarked;
