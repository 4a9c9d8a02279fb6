package rolemanager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rolemanager.model.DatabaseState;
import rolemanager.model.Identifier;
import rolemanager.model.Role;

/** The statements that make the declared roles what they shall be, memberships apart. */
final class RoleDiff {
    private final DatabaseState current;
    private final DatabaseState desired;
    private final Authority authority;
    private final Findings findings;
    private final List<Change> changes = new ArrayList<>();

    RoleDiff(DatabaseState current, DatabaseState desired, Authority authority, Findings findings) {
        this.current = current;
        this.desired = desired;
        this.authority = authority;
        this.findings = findings;
    }

    List<Change> changes(Iterable<String> declared) {
        for (String name : declared) {
            Role want = desired.roles().get(name);
            Role now = current.roles().get(name);
            if (want != null && !want.equals(now)) {
                differences(now == null ? create(want) : now, want);
            }
        }
        return changes;
    }

    private Role create(Role want) {
        String attributes = attributes(Role.created(want.name()), want);
        changes.add(new Change(
                Phase.CREATE_ROLE,
                "CREATE ROLE " + Identifier.quote(want.name()) + attributes,
                "role " + want.name() + " is missing"));
        return new Role(
                want.name(),
                want.login(),
                want.inherit(),
                want.createDatabase(),
                want.createRole(),
                want.connectionLimit(),
                want.validUntil(),
                "",
                Map.of(),
                Map.of(),
                "");
    }

    private void differences(Role now, Role want) {
        int before = changes.size();
        String attributes = attributes(now, want);
        if (!attributes.isEmpty()) {
            alter(want, attributes, "attributes of role " + want.name() + " are not" + attributes);
        }
        comment(now, want);
        String here = " IN DATABASE " + Identifier.quote(desired.database().name());
        settings(want, here, now.settings(), want.settings());
        settings(want, "", now.globalSettings(), want.globalSettings());
        if (changes.size() > before
                && current.roles().containsKey(want.name())
                && !authority.administers(want.name())) {
            findings.block(
                    "role " + want.name(),
                    authority.executor() + " may not change it; " + authority.remedy(want.name()));
        }
    }

    private void comment(Role now, Role want) {
        if (!now.comment().equals(want.comment())) {
            String text = want.comment().isEmpty() ? "NULL" : Identifier.literal(want.comment());
            changes.add(new Change(
                    Phase.ALTER_ROLE,
                    "COMMENT ON ROLE " + Identifier.quote(want.name()) + " IS " + text,
                    "the comment of role " + want.name() + " differs"));
        }
    }

    private void settings(Role role, String where, Map<String, String> now, Map<String, String> want) {
        for (Map.Entry<String, String> setting : want.entrySet()) {
            if (!setting.getValue().equals(now.get(setting.getKey()))) {
                String value = SettingValue.sql(setting.getKey(), setting.getValue());
                alter(
                        role,
                        where + " SET " + SettingValue.parameter(setting.getKey()) + " = " + value,
                        "setting " + setting.getKey() + " of role " + role.name() + " differs");
            }
        }
        for (String name : now.keySet()) {
            if (!want.containsKey(name)) {
                alter(
                        role,
                        where + " RESET " + SettingValue.parameter(name),
                        "setting " + name + " of role " + role.name() + " is not declared");
            }
        }
    }

    private void alter(Role role, String what, String why) {
        changes.add(new Change(Phase.ALTER_ROLE, "ALTER ROLE " + Identifier.quote(role.name()) + what, why));
    }

    /** Only what differs: Amazon RDS refuses an ALTER ROLE that names SUPERUSER, REPLICATION or BYPASSRLS even to say NO. */
    private static String attributes(Role now, Role want) {
        StringBuilder sql = new StringBuilder();
        attribute(sql, now.login(), want.login(), "LOGIN");
        attribute(sql, now.inherit(), want.inherit(), "INHERIT");
        attribute(sql, now.createDatabase(), want.createDatabase(), "CREATEDB");
        attribute(sql, now.createRole(), want.createRole(), "CREATEROLE");
        if (now.connectionLimit() != want.connectionLimit()) {
            sql.append(" CONNECTION LIMIT ").append(want.connectionLimit());
        }
        if (!now.validUntil().equals(want.validUntil())) {
            sql.append(" VALID UNTIL ")
                    .append(Identifier.literal(want.validUntil().orElse("infinity")));
        }
        return sql.toString();
    }

    private static void attribute(StringBuilder sql, boolean now, boolean want, String word) {
        if (now != want) {
            sql.append(want ? " " : " NO").append(word);
        }
    }
}
