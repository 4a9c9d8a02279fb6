/**
 * The scripts of {@code bin/} that talk to AWS or Pulumi Cloud: as a person runs them, with the real AWS CLI and the real Pulumi CLI,
 * against servers that stand in for the services. Everything here is tagged {@code engine}.
 */
@NullMarked
package aurora.scripts;

import org.jspecify.annotations.NullMarked;
