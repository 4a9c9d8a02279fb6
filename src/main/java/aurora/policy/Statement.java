package aurora.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One statement of an IAM policy. Immutable; each method returns a changed copy.
 *
 * @param sid what it is for, in letters and digits
 * @param principals kind ({@code AWS}, {@code Service}) to who; empty in identity policies
 * @param conditions operator to key to values
 */
public record Statement(
        String sid,
        String effect,
        Map<String, List<String>> principals,
        List<String> actions,
        List<String> resources,
        Map<String, Map<String, List<String>>> conditions) {

    public Statement {
        principals = Collections.unmodifiableMap(new LinkedHashMap<>(principals));
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** Allows these actions; on what, and where needed whom, the other methods say. */
    public static Statement allow(String sid, String... actions) {
        return allow(sid, List.of(actions));
    }

    /** Allows these actions; on what, and where needed whom, the other methods say. */
    public static Statement allow(String sid, List<String> actions) {
        return new Statement(sid, "Allow", Map.of(), actions, List.of(), Map.of());
    }

    /** Forbids these actions, whatever else allows them. */
    public static Statement deny(String sid, String... actions) {
        return new Statement(sid, "Deny", Map.of(), List.of(actions), List.of(), Map.of());
    }

    /** On these resources, by ARN. */
    public Statement on(String... arns) {
        return on(List.of(arns));
    }

    /** On these resources, by ARN. */
    public Statement on(List<String> arns) {
        return new Statement(sid, effect, principals, actions, arns, conditions);
    }

    /** To this IAM principal, by ARN. */
    public Statement to(String arn) {
        return withPrincipal("AWS", arn);
    }

    /** To this AWS service, for example {@code lambda.amazonaws.com}. */
    public Statement toService(String service) {
        return withPrincipal("Service", service);
    }

    /** To whoever an identity provider, by ARN, vouches for; conditions must say whom. */
    public Statement toFederated(String providerArn) {
        return withPrincipal("Federated", providerArn);
    }

    /** Only where the request's key has one of these values. */
    public Statement when(String operator, String key, String... values) {
        Map<String, Map<String, List<String>>> changed = new LinkedHashMap<>(conditions);
        Map<String, List<String>> keys = new TreeMap<>(changed.getOrDefault(operator, Map.of()));
        keys.put(key, List.of(values));
        changed.put(operator, Collections.unmodifiableMap(keys));
        return new Statement(sid, effect, principals, actions, resources, changed);
    }

    private Statement withPrincipal(String kind, String who) {
        return new Statement(sid, effect, Map.of(kind, List.of(who)), actions, resources, conditions);
    }
}
