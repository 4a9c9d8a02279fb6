/** What is declared and what was inspected: records and pure functions on them. The JDK only; no I/O, no JSON, no SQL text but quoting. */
@NullMarked
package rolemanager.model;

import org.jspecify.annotations.NullMarked;
