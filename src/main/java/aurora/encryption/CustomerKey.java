package aurora.encryption;

import aurora.policy.Statement;
import aurora.stack.Account;
import aurora.stack.StackScope;
import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A customer managed key that rotates every year and has an alias to find it by. */
public final class CustomerKey extends ComponentResource {

    /** The longest AWS offers: time to notice that something still needed it. */
    private static final int DELETION_DAYS = 30;

    /** How long a key stays. */
    public enum Lifetime {
        /** Deleted with its stack, a month later. */
        STACK,
        /** Left where it is when its stack is deleted: something that it encrypted stays too. */
        DATA
    }

    private final Key key;

    /**
     * A key that goes with its stack.
     *
     * @param purpose completes "encrypts …", for the console
     * @param users statements for services that use the key, besides those whom IAM allows
     */
    public CustomerKey(
            String name,
            String purpose,
            StackScope scope,
            Function<Account, List<Statement>> users,
            ComponentResourceOptions options) {
        this(name, purpose, Lifetime.STACK, scope, users, options);
    }

    /** The same, with a lifetime of its own. */
    public CustomerKey(
            String name,
            String purpose,
            Lifetime lifetime,
            StackScope scope,
            Function<Account, List<Statement>> users,
            ComponentResourceOptions options) {
        super("aurora:encryption:CustomerKey", name, options);
        this.key = new Key(
                name,
                KeyArgs.builder()
                        .description("Encrypts " + purpose)
                        .enableKeyRotation(true)
                        .deletionWindowInDays(DELETION_DAYS)
                        .policy(scope.account().applyValue(account -> KeyPolicy.of(account, users.apply(account))))
                        .tags(scope.tags().named(name))
                        .build(),
                child().retainOnDelete(lifetime == Lifetime.DATA).build());
        new Alias(
                name,
                AliasArgs.builder()
                        .name("alias/" + name)
                        .targetKeyId(key.keyId())
                        .build(),
                child().build());
        registerOutputs(Map.of("arn", key.arn()));
    }

    private CustomResourceOptions.Builder child() {
        return CustomResourceOptions.builder().parent(this);
    }

    /** The key's ARN. */
    public Output<String> arn() {
        return key.arn();
    }
}
