/** From a connection to the state of a database: the catalog queries (.sql resources) and their readers. Changes nothing. */
@NullMarked
package rolemanager.catalog;

import org.jspecify.annotations.NullMarked;
