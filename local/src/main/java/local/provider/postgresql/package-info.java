/**
 * The stand-in for the postgresql provider 3.18.0 (a bridge of the Terraform provider cyrilgdn/postgresql): roles, databases and memberships.
 * Its other resources are not here.
 */
@NullMarked
package local.provider.postgresql;

import org.jspecify.annotations.NullMarked;
