/**
 * The embedded cluster: a real PostgreSQL server, kept in one folder, that asks for the same things as RDS does (TLS, SCRAM for the master,
 * something other than a password for the members of {@code rds_iam}). What Pulumi is or does may not be known here.
 */
@NullMarked
package local.server;

import org.jspecify.annotations.NullMarked;
