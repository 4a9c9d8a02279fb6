package rolemanager.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rolemanager.model.Check;
import rolemanager.model.DatabaseState;
import rolemanager.model.Identifier;
import rolemanager.model.Privilege;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;

/**
 * Makes a table as each creator and uses it as each role that has access, and as one that has nothing, in one transaction of the executor's
 * that is rolled back: another session would not see the table before it is committed, and nothing of a check may ever be.
 */
final class UseCheck {
    private final RoleModel model;
    private final DatabaseState state;
    private final Rights rights;
    private final String stranger;

    UseCheck(RoleModel model, DatabaseState state) {
        this.model = model;
        this.state = state;
        this.rights = new Rights(model, state.version());
        this.stranger = UnusedName.role(state);
    }

    List<Check> checks(Connection executor) {
        List<Check> checks = new ArrayList<>();
        try (Session session = new Session(executor)) {
            session.run("CREATE ROLE " + stranger);
            become(session);
            for (SchemaDeclaration schema : model.schemas().values()) {
                for (String creator : schema.creators()) {
                    check(session, schema, creator, checks);
                }
            }
            checks.add(closedToPublic(session));
        } catch (SQLException e) {
            checks.add(new Check("executor", "tries the roles' privileges", "the server said: " + e.getMessage()));
        }
        return checks;
    }

    /** The rollback ends these memberships as well. */
    private void become(Session session) throws SQLException {
        Set<String> roles = new LinkedHashSet<>(List.of(stranger));
        for (SchemaDeclaration schema : model.schemas().values()) {
            roles.addAll(schema.creators());
            roles.addAll(schema.access().keySet());
        }
        if (!state.executor().superuser()) {
            String options = state.version().hasMembershipOptions() ? " WITH INHERIT TRUE, SET TRUE" : "";
            StringBuilder list = new StringBuilder();
            roles.forEach(role -> list.append(list.isEmpty() ? "" : ", ").append(Identifier.quote(role)));
            session.run("GRANT " + list + " TO CURRENT_USER" + options);
        }
    }

    private void check(Session session, SchemaDeclaration schema, String creator, List<Check> checks)
            throws SQLException {
        String table = Identifier.qualified(schema.name(), UnusedName.table(state, schema.name()));
        session.run("SAVEPOINT creator");
        Check created = make(session, schema, creator, table);
        checks.add(created);
        if (created.ok()) {
            Set<String> users = new LinkedHashSet<>(schema.access().keySet());
            users.remove(creator);
            for (String user : users) {
                use(session, schema, creator, user, table, checks);
            }
            if (model.authoritative()) {
                use(session, schema, creator, stranger, table, checks);
            }
        }
        session.run("ROLLBACK TO SAVEPOINT creator");
    }

    private static Check make(Session session, SchemaDeclaration schema, String creator, String table) {
        String what = "creates a table in schema " + schema.name() + " for others to use";
        try {
            session.run("SET LOCAL ROLE " + Identifier.quote(creator));
            session.run("CREATE TABLE " + table + " (id integer)");
            return Check.passed("role " + creator, what);
        } catch (SQLException e) {
            return new Check("role " + creator, what, "the server said: " + e.getMessage());
        }
    }

    private void use(
            Session session, SchemaDeclaration schema, String creator, String user, String table, List<Check> checks)
            throws SQLException {
        String about = user.equals(stranger) ? "PUBLIC" : "role " + user;
        session.run("SET LOCAL ROLE " + Identifier.quote(user));
        for (Use use : Use.values()) {
            boolean may = rights.mayUse(schema, creator, user, use.privilege());
            if (may || model.authoritative()) {
                String what = use.privilege() + " on a new table of " + creator + " in schema " + schema.name();
                checks.add(session.attempt(about, what, use.sql(table), may));
            }
        }
    }

    private Check closedToPublic(Session session) throws SQLException {
        String what = "CONNECT to database " + state.database().name();
        session.run("RESET ROLE");
        boolean connects = session.value("SELECT has_database_privilege(" + Identifier.literal(stranger) + ", "
                        + Identifier.literal(state.database().name()) + ", 'CONNECT')")
                .startsWith("t");
        boolean mayConnect = !model.hardening().database()
                || !model.authoritative()
                || rights.publicConnects(state.database().target());
        return connects && !mayConnect
                ? new Check("PUBLIC", what + ": refused", "the server would let any role connect")
                : Check.passed("PUBLIC", mayConnect ? what + " is not the model's concern" : what + ": refused");
    }

    /** What is tried with a table; UPDATE and DELETE without reading it, which would need SELECT as well. */
    private enum Use {
        SELECT(Privilege.SELECT, "SELECT * FROM %s"),
        INSERT(Privilege.INSERT, "INSERT INTO %s VALUES (1)"),
        UPDATE(Privilege.UPDATE, "UPDATE %s SET id = 2"),
        DELETE(Privilege.DELETE, "DELETE FROM %s");

        private final Privilege privilege;
        private final String sql;

        Use(Privilege privilege, String sql) {
            this.privilege = privilege;
            this.sql = sql;
        }

        Privilege privilege() {
            return privilege;
        }

        String sql(String table) {
            return sql.formatted(table);
        }
    }
}
