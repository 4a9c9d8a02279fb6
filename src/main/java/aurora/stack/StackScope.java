package aurora.stack;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * What every component on AWS is told.
 *
 * @param account where it lives
 * @param tags what its resources carry
 * @param permissionsBoundary ARN of the policy that bounds its roles, if there is one
 */
public record StackScope(Output<Account> account, ResourceTags tags, Optional<String> permissionsBoundary) {

    /** Roles without a boundary. */
    public StackScope(Output<Account> account, ResourceTags tags) {
        this(account, tags, Optional.empty());
    }
}
