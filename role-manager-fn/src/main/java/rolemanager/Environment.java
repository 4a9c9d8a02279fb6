package rolemanager;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import rolemanager.connect.ConnectionFactory;
import rolemanager.connect.Login;
import rolemanager.connect.LoginSource;
import rolemanager.connect.PasswordFile;
import rolemanager.connect.PasswordSource;
import rolemanager.connect.Settings;
import rolemanager.model.ErrorCode;
import rolemanager.model.Journal;
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
        ConnectionFactory connections =
                new ConnectionFactory(Settings.server(variables, request.model().database()), journal);
        return new RoleManager(connections, Login.withPassword(defaults().master(), password()), logins(), journal);
    }

    private LoginSource logins() {
        String folder = text("DB_LOGIN_CERTIFICATES", "");
        return folder.isEmpty() ? role -> Optional.empty() : LoginSource.certificatesIn(Path.of(folder));
    }

    private PasswordSource password() {
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
