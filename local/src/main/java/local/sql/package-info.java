/**
 * The only place where a name or a text becomes part of an SQL statement. Nothing else may live here.
 */
@NullMarked
package local.sql;

import org.jspecify.annotations.NullMarked;
