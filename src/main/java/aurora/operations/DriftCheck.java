package aurora.operations;

import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import java.util.Optional;

/**
 * Has the role manager prove, on a schedule, that the roles are as declared. A check that fails is a failed invocation:
 * Lambda tries it twice more, then puts it in the queue that an alarm watches.
 */
public final class DriftCheck extends ComponentResource {

    public DriftCheck(String name, DriftCheckArgs args, ComponentResourceOptions options) {
        super("aurora:operations:DriftCheck", name, options);
        Output<String> policy = Output.tuple(args.functionArn(), args.failuresArn(), args.keyArn())
                .applyValue(known -> policy(known.t1, known.t2, known.t3));
        new ScheduledCall(
                name,
                new ScheduledCallArgs(
                        "Checks that the database's roles are as declared",
                        args.settings().schedule(),
                        args.functionArn(),
                        Output.of(request(args.model())),
                        policy,
                        Optional.of(args.failuresArn()),
                        args.keyArn(),
                        args.scope()),
                ComponentResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static String request(String model) {
        JsonObject request = new JsonObject();
        request.addProperty("action", "check");
        request.add("model", JsonParser.parseString(model));
        return request.toString();
    }

    private static String policy(String functionArn, String failuresArn, String keyArn) {
        return PolicyDocument.of(
                Statement.allow("Invoke", "lambda:InvokeFunction").on(functionArn),
                Statement.allow("KeepFailures", "sqs:SendMessage").on(failuresArn),
                Statement.allow("UseKey", "kms:Decrypt", "kms:GenerateDataKey").on(keyArn));
    }
}
