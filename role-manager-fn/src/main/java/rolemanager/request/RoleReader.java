package rolemanager.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.json.JsonValue;
import rolemanager.model.MembershipDeclaration;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleState;

/** Reads one entry of {@code roles}. */
final class RoleReader {
    private final Faults faults;

    RoleReader(Faults faults) {
        this.faults = faults;
    }

    RoleDeclaration read(String name, JsonValue value, String path) {
        Node node = Node.of(value, path, faults);
        boolean login = node.bool("login", true);
        boolean iam = node.bool("iam", login);
        if (iam && !login) {
            node.fault(
                    "iam", "a role that cannot log in cannot log in by IAM token; leave iam out or set login to true");
        }
        RoleDeclaration role = new RoleDeclaration(
                name,
                login,
                iam,
                memberOf(node),
                connectionLimit(node),
                node.string("validUntil").flatMap(text -> instant(text, node)),
                text(node, "comment"),
                node.bool("inherit", true),
                node.bool("createDatabase", false),
                node.bool("createRole", false),
                settings(node),
                state(node),
                node.string("reassignTo"));
        if (role.exists() && node.has("reassignTo")) {
            node.fault("reassignTo", "only a role with \"state\": \"absent\" hands over what it owns");
        }
        node.end();
        return role;
    }

    private List<MembershipDeclaration> memberOf(Node node) {
        List<MembershipDeclaration> out = new ArrayList<>();
        node.items("memberOf", (value, path) -> {
            if (value instanceof JsonValue.Str group) {
                out.add(MembershipDeclaration.of(group.value()));
            } else {
                membership(Node.of(value, path, faults)).ifPresent(out::add);
            }
        });
        return out;
    }

    private static Optional<MembershipDeclaration> membership(Node node) {
        Optional<String> role = node.string("role");
        if (!node.has("role")) {
            node.fault("role", "missing: the role to be a member of");
        }
        Optional<MembershipDeclaration> membership = role.map(group ->
                new MembershipDeclaration(group, node.bool("admin", false), node.bool("inherit"), node.bool("set")));
        node.end();
        return membership;
    }

    private static Optional<Integer> connectionLimit(Node node) {
        Optional<Integer> limit = node.integer("connectionLimit");
        if (limit.isPresent() && limit.get() < -1) {
            node.fault("connectionLimit", "expected 0 or more, or -1 for no limit");
        }
        return limit;
    }

    private static Optional<String> instant(String text, Node node) {
        if (text.equals("infinity")) {
            return Optional.of(text);
        }
        try {
            return Optional.of(text(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            node.fault(
                    "validUntil", "expected a time such as 2027-01-01T00:00:00Z, or infinity; found \"" + text + "\"");
            return Optional.empty();
        }
    }

    /** In the catalog query's form, whose last digit is a microsecond. */
    private static String text(Instant instant) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(instant);
    }

    private Map<String, String> settings(Node node) {
        Map<String, String> out = new LinkedHashMap<>();
        node.node("settings")
                .ifPresent(settings -> settings.members(member -> {
                    String name = member.getKey();
                    if (!name.matches("[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)*")) {
                        settings.fault(name, "not the name of a parameter");
                    }
                    settings.string(member.getValue(), settings.path(name)).ifPresent(v -> {
                        noNul(v, settings.path(name));
                        out.put(name, v);
                    });
                }));
        return out;
    }

    private Optional<String> text(Node node, String key) {
        Optional<String> text = node.string(key);
        text.ifPresent(t -> noNul(t, node.path(key)));
        return text;
    }

    private void noNul(String text, String path) {
        if (text.indexOf('\0') >= 0) {
            faults.add(path, "a text cannot hold the character NUL");
        }
    }

    private static RoleState state(Node node) {
        return Words.read(
                node,
                "state",
                RoleState.PRESENT,
                List.of(RoleState.values()),
                s -> s.name().toLowerCase(java.util.Locale.ROOT));
    }
}
