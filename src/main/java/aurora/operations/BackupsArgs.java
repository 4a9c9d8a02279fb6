package aurora.operations;

import aurora.config.BackupsConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;

/**
 * What {@link Backups} are made from.
 *
 * @param temporary the copies go with the stack
 */
public record BackupsArgs(BackupsConfig settings, boolean temporary, Output<String> clusterArn, StackScope scope) {}
