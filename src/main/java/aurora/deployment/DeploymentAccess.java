package aurora.deployment;

import aurora.policy.TrustPolicy;
import aurora.stack.Account;
import com.pulumi.aws.iam.OpenIdConnectProvider;
import com.pulumi.aws.iam.OpenIdConnectProviderArgs;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Lets Pulumi Deployments or GitHub Actions deploy the stack without a stored key: identity providers, a role that looks and one that
 * changes. An administrator deploys this once; the roles can see it and not change it.
 */
public final class DeploymentAccess extends ComponentResource {

    private final String name;
    private final DeploymentAccessArgs args;
    private final DeployRole preview;
    private final DeployRole deploy;

    public DeploymentAccess(String name, DeploymentAccessArgs args, ComponentResourceOptions options) {
        super("aurora:deployment:DeploymentAccess", name, options);
        this.name = name;
        this.args = args;
        List<WebIdentity> identities = WebIdentity.of(args.settings(), args.project(), args.stack());
        Map<String, Output<String>> providers = providers(identities);
        Map<String, Output<String>> read = policies(DeploymentPolicies.read());
        Map<String, Output<String>> looking = new LinkedHashMap<>(read);
        if (args.settings().previewPlans()) {
            looking.putAll(policies(DeploymentPolicies.plan()));
        }
        Map<String, Output<String>> changing = new LinkedHashMap<>(read);
        changing.putAll(policies(DeploymentPolicies.change(args.settings().permissionsBoundary())));
        this.preview = role("preview", "Previews the stack", trust(identities, providers, WebIdentity::looks), looking);
        this.deploy = role("deploy", "Deploys the stack", trust(identities, providers, WebIdentity::changes), changing);
        registerOutputs(Map.of("previewRoleArn", preview.arn(), "deployRoleArn", deploy.arn()));
    }

    /** The role for previews and for looking for drift. */
    public Output<String> previewRoleArn() {
        return preview.arn();
    }

    /** The role for updates. */
    public Output<String> deployRoleArn() {
        return deploy.arn();
    }

    private Map<String, Output<String>> providers(List<WebIdentity> identities) {
        Map<String, Output<String>> arns = new LinkedHashMap<>();
        for (WebIdentity identity : identities) {
            arns.put(identity.name(), identity.providerArn().map(Output::of).orElseGet(() -> provider(identity)));
        }
        return arns;
    }

    private Output<String> provider(WebIdentity identity) {
        OpenIdConnectProviderArgs provider = OpenIdConnectProviderArgs.builder()
                .url("https://" + identity.address())
                .clientIdLists(identity.audience())
                .tags(args.scope().tags().shared())
                .build();
        return new OpenIdConnectProvider(name + "-" + identity.name(), provider, child()).arn();
    }

    private Map<String, Output<String>> policies(Map<String, Function<Place, String>> documents) {
        Map<String, Output<String>> arns = new LinkedHashMap<>();
        documents.forEach((part, document) -> {
            if (args.settings().stateInS3() || !part.endsWith(DeploymentPolicies.STATE)) {
                arns.put(part, policy(part, document));
            }
        });
        return arns;
    }

    private Output<String> policy(String part, Function<Place, String> document) {
        PolicyArgs policy = PolicyArgs.builder()
                .path(DeployRole.PATH)
                .description("Deployments of " + args.project() + "/" + args.stack() + ": " + part)
                .policy(args.scope().account().applyValue(account -> document.apply(place(account))))
                .tags(args.scope().tags().shared())
                .build();
        return new Policy(name + "-" + part, policy, child()).arn();
    }

    private Place place(Account account) {
        String bucket = args.settings()
                .stateBucket()
                .orElse(String.join("-", args.project(), "state", account.id(), account.region()));
        return new Place(account, args.base(), args.cluster(), args.project(), args.stack(), bucket);
    }

    private Output<String> trust(
            List<WebIdentity> identities,
            Map<String, Output<String>> providers,
            Function<WebIdentity, List<String>> subjects) {
        return Output.all(List.copyOf(providers.values())).applyValue(arns -> {
            Map<String, TrustPolicy.Token> tokens = new LinkedHashMap<>();
            for (int index = 0; index < arns.size(); index++) {
                WebIdentity identity = identities.get(index);
                tokens.put(
                        arns.get(index),
                        new TrustPolicy.Token(identity.address(), identity.audience(), subjects.apply(identity)));
            }
            return TrustPolicy.ofWebIdentities(tokens);
        });
    }

    private DeployRole role(String part, String purpose, Output<String> trust, Map<String, Output<String>> policies) {
        return new DeployRole(
                name + "-" + part,
                new DeployRoleArgs(purpose, trust, policies, args.scope().tags()),
                ComponentResourceOptions.builder().parent(this).build());
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
