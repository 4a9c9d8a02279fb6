/**
 * Who may log in to the database: one IAM policy for each role that logs in with a token, and the group applications
 * join.
 */
@NullMarked
package aurora.access;

import org.jspecify.annotations.NullMarked;
