package rolemanager.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rolemanager.connect.ConnectionFactory;
import rolemanager.connect.Login;
import rolemanager.connect.LoginSource;
import rolemanager.model.Check;
import rolemanager.model.DatabaseState;
import rolemanager.model.Identifier;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleManagerException;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;

/** Logs in as each role that may, and tries to make something where it may and where it may not. */
final class LoginCheck {
    private final RoleModel model;
    private final ConnectionFactory connections;
    private final LoginSource logins;
    private final Rights rights;
    private final DatabaseState state;

    LoginCheck(RoleModel model, DatabaseState state, ConnectionFactory connections, LoginSource logins) {
        this.model = model;
        this.state = state;
        this.connections = connections;
        this.logins = logins;
        this.rights = new Rights(model, state.version());
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (RoleDeclaration role : model.roles().values()) {
            if (role.canLogIn()) {
                check(role, checks);
            }
        }
        return checks;
    }

    private void check(RoleDeclaration role, List<Check> checks) {
        Optional<Login> login = logins.login(role.name());
        if (login.isEmpty()) {
            checks.add(new Check(
                    "role " + role.name(),
                    "logs in",
                    "there is no way to log in as it without a password: off AWS DB_LOGIN_CERTIFICATES must hold "
                            + role.name() + ".crt and " + role.name() + ".pk8; on AWS it needs \"iam\": true"));
            return;
        }
        try (Connection connection = connections.connect(login.get());
                Session session = new Session(connection)) {
            checks.add(identity(role, session));
            attempts(role.name(), session, checks);
        } catch (RoleManagerException | SQLException e) {
            checks.add(new Check("role " + role.name(), "logs in", String.valueOf(e.getMessage())));
        }
    }

    private static Check identity(RoleDeclaration role, Session session) throws SQLException {
        String who = session.value("SELECT current_user");
        return who.equals(role.name())
                ? Check.passed("role " + role.name(), "logs in")
                : new Check("role " + role.name(), "logs in", "it comes in as " + who);
    }

    private void attempts(String role, Session session, List<Check> checks) throws SQLException {
        for (SchemaDeclaration schema : model.schemas().values()) {
            boolean may = rights.mayCreateIn(schema, role);
            if (may || model.authoritative()) {
                checks.add(create(role, session, schema.name(), may));
            }
        }
        boolean publicIsClosed = model.hardening().schema()
                && model.authoritative()
                && !model.schemas().containsKey("public")
                && state.schema("public").isPresent()
                && model.grants().stream().noneMatch(g -> g.on().name().equals("public"));
        if (publicIsClosed) {
            checks.add(create(role, session, "public", false));
        }
    }

    private Check create(String role, Session session, String schema, boolean may) throws SQLException {
        return session.attempt(
                "role " + role,
                "creates a table in schema " + schema,
                "CREATE TABLE " + Identifier.qualified(schema, UnusedName.table(state, schema)) + " (id integer)",
                may);
    }
}
