package aurora.deployment;

import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The documents of both roles, by the end of the policy's name. IAM takes no document longer than 6144 characters and no more than ten for
 * a role, so they are cut by service. Pure.
 */
final class DeploymentPolicies {

    /** In which state is kept in S3, and looked at there. */
    static final String READ_STATE = "read-state";

    /** In which state is kept in S3, and changed there. */
    static final String STATE = "state";

    private DeploymentPolicies() {}

    /** What only looks. */
    static Map<String, Function<Place, String>> read() {
        Map<String, Function<Place, String>> documents = new LinkedHashMap<>();
        documents.put(
                "read-base",
                place -> document(Stream.of(
                        NetworkPermissions.read(),
                        DatabasePermissions.read(place),
                        KeyPermissions.read(place),
                        IdentityPermissions.read(place))));
        documents.put(
                "read-services",
                place -> document(Stream.of(FunctionPermissions.read(place), OperationsPermissions.read(place))));
        documents.put(READ_STATE, place -> document(StatePermissions.read(place)));
        return Collections.unmodifiableMap(documents);
    }

    /** What asks the role manager for its plan. */
    static Map<String, Function<Place, String>> plan() {
        return Map.of("plan", place -> document(List.of(FunctionPermissions.plan(place))));
    }

    /** What changes, besides what looks. */
    static Map<String, Function<Place, String>> change(String boundary) {
        Map<String, Function<Place, String>> documents = new LinkedHashMap<>();
        documents.put("network", place -> document(NetworkPermissions.change(place)));
        documents.put("database", place -> document(DatabasePermissions.change(place)));
        documents.put("keys", place -> document(KeyPermissions.change(place)));
        documents.put(
                "function",
                place -> document(
                        Stream.of(FunctionPermissions.change(place), List.of(FunctionPermissions.plan(place)))));
        documents.put("identity", place -> document(IdentityPermissions.change(place, boundary)));
        documents.put("operations", place -> document(OperationsPermissions.change(place)));
        documents.put(STATE, place -> document(StatePermissions.change(place)));
        return Collections.unmodifiableMap(documents);
    }

    private static String document(Stream<List<Statement>> parts) {
        return PolicyDocument.of(parts.flatMap(List::stream).toList());
    }

    private static String document(List<Statement> statements) {
        return PolicyDocument.of(statements);
    }
}
