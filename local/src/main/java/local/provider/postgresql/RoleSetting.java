package local.provider.postgresql;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import local.provider.postgresql.Attribute.Kind;
import local.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a role that is a setting of its sessions ({@code ALTER ROLE … SET}).
 *
 * @param name the attribute
 * @param setting the server's name of it
 * @param kind what it has to be
 * @param none the attribute's value when the setting is not set
 */
record RoleSetting(String name, String setting, Kind kind, Object none) {
    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private static final List<RoleSetting> ALL = List.of(
            new RoleSetting("searchPaths", "search_path", Kind.LIST, List.of()),
            new RoleSetting("statementTimeout", "statement_timeout", Kind.NUMBER, 0.0),
            new RoleSetting("idleInTransactionSessionTimeout", "idle_in_transaction_session_timeout", Kind.NUMBER, 0.0),
            new RoleSetting("assumeRole", "role", Kind.TEXT, ""));

    static List<RoleSetting> all() {
        return ALL;
    }

    Attribute attribute() {
        return Attribute.of(name, kind, none);
    }

    /** What makes the setting differ no more; empty when it does not. A new role has none set. */
    Optional<String> statement(String role, @Nullable Desired before, Desired after) {
        Object last = before == null ? none : before.values().getOrDefault(name, none);
        Object next = after.values().getOrDefault(name, none);
        if (last.equals(next)) {
            return Optional.empty();
        }
        String statement = "ALTER ROLE " + role + (next.equals(none) ? " RESET " : " SET ") + setting;
        return Optional.of(next.equals(none) ? statement : statement + " TO " + text(next));
    }

    private static String text(Object value) {
        if (value instanceof Number number) {
            return Long.toString(number.longValue());
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> Sql.identifier((String) element))
                    .collect(Collectors.joining(", "));
        }
        return Sql.literal(Objects.toString(value));
    }

    /** The attribute's value, from the server's {@code name=value} texts. */
    Object read(List<String> settings) {
        return settings.stream()
                .filter(text -> text.startsWith(setting + "="))
                .map(text -> parse(text.substring(setting.length() + 1)))
                .findFirst()
                .orElse(none);
    }

    private Object parse(String text) {
        return switch (kind) {
            case NUMBER -> Double.parseDouble(text);
            case LIST, SET ->
                Arrays.stream(SEPARATOR.split(text)).map(RoleSetting::unquoted).toList();
            case TEXT, BOOLEAN -> text;
        };
    }

    private static String unquoted(String identifier) {
        boolean quoted = identifier.length() > 1 && identifier.startsWith("\"") && identifier.endsWith("\"");
        return quoted ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"") : identifier;
    }
}
