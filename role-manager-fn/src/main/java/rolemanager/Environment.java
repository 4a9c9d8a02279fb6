package rolemanager;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import rolemanager.aws.IamToken;
import rolemanager.aws.SecretPassword;
import rolemanager.connect.ConnectionFactory;
import rolemanager.connect.Login;
import rolemanager.connect.LoginSource;
import rolemanager.connect.PasswordFile;
import rolemanager.connect.PasswordSource;
import rolemanager.connect.Server;
import rolemanager.connect.Settings;
import rolemanager.model.ErrorCode;
import rolemanager.model.Journal;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleManagerException;
import rolemanager.request.Defaults;
import rolemanager.request.Request;

/** Puts the service together from environment variables, which the doors hand in. */
public final class Environment {
    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The names a request need not say. */
    public Defaults defaults() {
        Defaults standard = Defaults.STANDARD;
        return new Defaults(
                text("DB_NAME", standard.database()),
                text("DB_SCHEMA", standard.schema()),
                text("APP_USER", standard.appUser()),
                text("MIGRATOR_USER", standard.migratorUser()),
                text("DB_USER", standard.master()));
    }

    /** The service for a request. */
    public RoleManager roleManager(Request request, Journal journal) {
        // A database that is to be made or dropped is nowhere to work from.
        String database = request.action().isAboutDatabases()
                ? defaults().database()
                : request.model().database();
        Server server = Settings.server(variables, database);
        ConnectionFactory connections = new ConnectionFactory(server, journal);
        return new RoleManager(
                connections, Login.withPassword(defaults().master(), password()), logins(request, server), journal);
    }

    private LoginSource logins(Request request, Server server) {
        String folder = text("DB_LOGIN_CERTIFICATES", "");
        if (!folder.isEmpty()) {
            return LoginSource.certificatesIn(Path.of(folder));
        }
        return server.region().isEmpty() ? role -> Optional.empty() : role -> tokenLogin(request, server, role);
    }

    /** Only who the model says logs in by token has a token that is of use. */
    private Optional<Login> tokenLogin(Request request, Server server, String role) {
        RoleDeclaration declaration = request.model().roles().get(role);
        if (declaration == null || !declaration.iam()) {
            return Optional.empty();
        }
        String region = server.region().orElse("");
        return Optional.of(
                Login.withPassword(role, new IamToken(server.host(), server.port(), role, region, variables)));
    }

    private PasswordSource password() {
        String secret = text("DB_SECRET_ARN", "");
        if (!secret.isEmpty()) {
            return new SecretPassword(secret, defaults().master(), variables);
        }
        String file = text("DB_PASSWORD_FILE", "");
        if (file.isEmpty()) {
            throw new RoleManagerException(
                    ErrorCode.CONFIGURATION,
                    "neither DB_SECRET_ARN (on AWS) nor DB_PASSWORD_FILE is set; one of them says where the password of "
                            + defaults().master() + " is");
        }
        return new PasswordFile(Path.of(file));
    }

    private String text(String name, String otherwise) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
