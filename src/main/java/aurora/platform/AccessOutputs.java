package aurora.platform;

import aurora.config.RoleModelConfig;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outputs that say which policy lets whom log in. */
final class AccessOutputs {

    private AccessOutputs() {}

    /** @param policyArns by database role */
    static void add(StackOutputs outputs, RoleModelConfig model, Map<String, Output<String>> policyArns) {
        outputs.with("accessPolicyArns", json(policyArns));
        policyOf(model.appUsername(), policyArns).ifPresent(arn -> outputs.with("appAccessPolicyArn", arn));
        policyOf(model.migratorUsername(), policyArns).ifPresent(arn -> outputs.with("migratorAccessPolicyArn", arn));
    }

    private static Optional<Output<String>> policyOf(Optional<String> role, Map<String, Output<String>> policyArns) {
        return role.flatMap(name -> Optional.ofNullable(policyArns.get(name)));
    }

    /** The Automation API of Java cannot read an object, so it is JSON text. */
    private static Output<String> json(Map<String, Output<String>> byRole) {
        List<String> roles = List.copyOf(byRole.keySet());
        return Output.all(List.copyOf(byRole.values())).applyValue(arns -> {
            JsonObject json = new JsonObject();
            for (int index = 0; index < roles.size(); index++) {
                json.addProperty(roles.get(index), arns.get(index));
            }
            return json.toString();
        });
    }
}
