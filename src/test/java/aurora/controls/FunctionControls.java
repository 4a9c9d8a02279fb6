package aurora.controls;

import static aurora.controls.Control.each;
import static aurora.controls.Control.none;
import static aurora.controls.Control.ownKey;
import static aurora.controls.Control.set;
import static aurora.controls.Control.unset;

import aurora.testing.Declared;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What holds of the role manager's function and of the jump box. */
final class FunctionControls {

    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String INSTANCE = "aws:ec2/instance:Instance";

    private FunctionControls() {}

    static List<Control> all() {
        return Stream.concat(function().stream(), machine().stream()).toList();
    }

    private static List<Control> function() {
        return Stream.of(running(), confined()).flatMap(List::stream).toList();
    }

    private static List<Control> running() {
        return List.of(
                none(
                        "Lambda_1",
                        "nobody outside may invoke a function",
                        resource -> resource.type().equals("aws:lambda/permission:Permission"),
                        Declared.made("aws:lambda/permission:Permission", object("{'principal': '*'}"))),
                each(
                        "Lambda_2",
                        "the runtime is supported, by AWS and by the provider",
                        FUNCTION,
                        function -> List.of("java21").contains(function.text("runtime")),
                        set("runtime", new JsonPrimitive("java25"))),
                each(
                        "Lambda_3",
                        "the function runs in the network, in at least two zones (Lambda_5)",
                        FUNCTION,
                        function -> function.input("vpcConfig")
                                .map(vpc -> vpc.getAsJsonObject()
                                                .getAsJsonArray("subnetIds")
                                                .size()
                                        >= 2)
                                .orElse(false),
                        unset("vpcConfig")),
                each(
                        "Lambda_7",
                        "invocations are traced",
                        FUNCTION,
                        function -> function.text("tracingConfig").contains("Active"),
                        unset("tracingConfig")),
                each(
                        "CKV_AWS_116",
                        "failed asynchronous invocations are kept",
                        FUNCTION,
                        function -> function.text("deadLetterConfig").contains(":sqs:"),
                        unset("deadLetterConfig")));
    }

    private static List<Control> confined() {
        return List.of(
                ownKey("CKV_AWS_173", "the environment is encrypted with the stack's own key", FUNCTION, "kmsKeyArn"),
                each(
                        "CKV_AWS_45",
                        "the environment holds no secret",
                        FUNCTION,
                        function -> variables(function).keySet().stream().noneMatch(FunctionControls::isSecret),
                        set("environment", object("{'variables': {'DB_PASSWORD': 'hunter2'}}"))),
                none(
                        "CKV_AWS_258",
                        "no function has a URL",
                        resource -> resource.type().equals("aws:lambda/functionUrl:FunctionUrl"),
                        Declared.made("aws:lambda/functionUrl:FunctionUrl", new JsonObject())),
                each(
                        "CKV_AWS_115",
                        "concurrency is limited",
                        FUNCTION,
                        function -> function.number("reservedConcurrentExecutions") > 0,
                        unset("reservedConcurrentExecutions")),
                each(
                        "CKV_AWS_272",
                        "only signed code runs",
                        FUNCTION,
                        function -> function.input("codeSigningConfigArn").isPresent(),
                        unset("codeSigningConfigArn")));
    }

    private static List<Control> machine() {
        return List.of(
                each(
                        "EC2_8",
                        "instance metadata needs a token",
                        INSTANCE,
                        box -> box.text("metadataOptions").contains("\"required\""),
                        unset("metadataOptions")),
                each(
                        "EC2_9",
                        "the machine has no public address",
                        INSTANCE,
                        box -> box.input("associatePublicIpAddress").isPresent()
                                && !box.isTrue("associatePublicIpAddress"),
                        set("associatePublicIpAddress", new JsonPrimitive(true))),
                each(
                        "EC2_3",
                        "its disk is encrypted",
                        INSTANCE,
                        box -> box.text("rootBlockDevice").contains("\"encrypted\":true"),
                        unset("rootBlockDevice")),
                each(
                        "CKV_AWS_46",
                        "what it is set up with holds no secret, and no SSH key lets anybody in",
                        INSTANCE,
                        box -> box.input("keyName").isEmpty() && !isSecret(box.text("userData")),
                        set("keyName", new JsonPrimitive("mine"))));
    }

    private static Map<String, JsonElement> variables(Declared function) {
        return function.inputs()
                .getAsJsonObject("environment")
                .getAsJsonObject("variables")
                .asMap();
    }

    private static boolean isSecret(String text) {
        return text.matches("(?is).*(password|token|private.?key).*");
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
