package aurora.deployment;

import aurora.config.DeploymentConfig;
import aurora.stack.StackScope;

/**
 * What {@link DeploymentAccess} is told.
 *
 * @param project Pulumi's name for the program
 * @param stack Pulumi's name for the stack, without the organization
 * @param base what the names of the stack's resources begin with
 * @param cluster what the cluster is called
 */
public record DeploymentAccessArgs(
        DeploymentConfig settings, String project, String stack, String base, String cluster, StackScope scope) {}
