package aurora.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An RDS Proxy before the cluster: many clients share few connections. Clients log in with IAM tokens over TLS; the
 * proxy itself logs in to the database with a password, which it reads from a secret, one for each role.
 *
 * @param secretArns database role to its secret
 * @param secretKeyArns the customer managed keys of those secrets, as far as they have some
 * @param idleClientSeconds until a client that says nothing is let go
 * @param maximumConnectionsPercent of the connections that the cluster takes
 */
public record ProxyConfig(
        boolean enabled,
        Map<String, String> secretArns,
        List<String> secretKeyArns,
        int idleClientSeconds,
        int maximumConnectionsPercent) {

    private static final Rule<String> SECRET = Rule.matching(
            "an ARN such as \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:name-AbCdEf\"",
            "arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:[\\w/+=.@!-]+");

    private static final Rule<String> KEY = Rule.matching(
            "an ARN such as \"arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef\"",
            "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[\\w-]+");

    /**
     * @param model the proxy serves roles that log in with a password; a member of {@code rds_iam} cannot
     * @param capacity a cluster behind a proxy never pauses
     */
    static ProxyConfig read(Section section, RoleModelConfig model, CapacityConfig capacity) {
        Map<String, String> secrets = new LinkedHashMap<>(section.textMap("secretArns", passwordRole(model), SECRET));
        ProxyConfig config = new ProxyConfig(
                section.flag("enabled", false),
                Collections.unmodifiableMap(secrets),
                section.texts("secretKeyArns", KEY),
                section.integer("idleClientSeconds", 1800, Rule.between(1, 28800)),
                section.integer("maximumConnectionsPercent", 100, Rule.between(1, 100)));
        if (config.enabled) {
            refuse(section, config, capacity);
        }
        section.finish();
        return config;
    }

    private static void refuse(Section section, ProxyConfig config, CapacityConfig capacity) {
        if (capacity.pauses()) {
            section.fault(
                    "enabled",
                    "a proxy keeps connections open, so the cluster would never pause; raise cluster.capacity.minimum to"
                            + " 0.5 or do without the proxy");
        }
        if (config.secretArns.isEmpty()) {
            section.fault("secretArns", "name the secret of at least one role; a proxy without any serves nobody");
        }
    }

    private static Rule<String> passwordRole(RoleModelConfig model) {
        return new Rule<>(
                "a role that logs in with a password (aurora:model.roles.<role>.iam: false), for that is how the proxy does",
                role -> model.loginRoles().contains(role)
                        && !model.iamLoginRoles().contains(role));
    }
}
