/**
 * What keeps a running database running: notifications, alarms, backups, the scheduled check, and the ways in for
 * people.
 */
@NullMarked
package aurora.operations;

import org.jspecify.annotations.NullMarked;
