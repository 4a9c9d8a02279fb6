package aurora.stack;

import com.pulumi.core.Output;

/**
 * What every component on AWS is told.
 *
 * @param account where it lives
 * @param tags what its resources carry
 */
public record StackScope(Output<Account> account, ResourceTags tags) {}
