package rolemanager.cli;

import java.util.Optional;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;
import rolemanager.request.Action;

/**
 * The arguments.
 *
 * @param action   what to do; empty: nothing, an answer that is there already is printed
 * @param model    a file, {@code -} for standard input
 * @param exitCode whether plan ends with the status for drift when something is pending
 */
record Arguments(Optional<Action> action, Optional<String> model, Format format, boolean exitCode) {
    static final String USAGE = """
            usage: java -jar role-manager-fn.jar ACTION [--model FILE|-] [--format json|pretty|sql|table] [--exit-code]

              manage           make the database what the model says
              plan             say what manage would do; changes nothing
              check            prove that the database is what the model says, by logging in
              report           describe the roles as they are
              generate         write a model of the database as it is
              create-database  make the model's database, for a temporary environment; a request may name its "template" and its "stack"
              drop-database    drop it and its roles, only if it is marked as temporary
              list-databases   list the temporary ones
              render           print an answer (JSON) from standard input in another format; needs no database

              --model          the model or request, a file or - for standard input; without it standard input, else the default model
              --format         json: one line (the default); pretty: indented; sql: the statements; table: for reading
              --exit-code      plan: status 3 when something is pending

            environment: DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD_FILE or DB_SECRET_ARN, DB_SSL_ROOT_CERT, DB_SSLMODE, DB_SCHEMA, APP_USER,
              MIGRATOR_USER, DB_LOGIN_CERTIFICATES, CONNECT_BUDGET_SECONDS, LOCK_TIMEOUT_SECONDS, STATEMENT_TIMEOUT_SECONDS
            exit status: 0 done, 1 failed, 2 bad request, 3 drift
            """;

    private static final String RENDER = "render";

    static Arguments parse(String... args) {
        if (args.length == 0) {
            throw wrong("no action given");
        }
        Optional<Action> action = action(args[0]);
        Optional<String> model = Optional.empty();
        Format format = Format.JSON;
        boolean exitCode = false;
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--model" -> model = Optional.of(value(args, ++i));
                case "--format" -> format = format(value(args, ++i));
                case "--exit-code" -> exitCode = true;
                default -> throw wrong("unknown option \"" + args[i] + "\"");
            }
        }
        if (action.isEmpty() && (model.isPresent() || exitCode)) {
            throw wrong(RENDER + " takes --format alone");
        }
        return new Arguments(action, model, format, exitCode);
    }

    /** Empty for render, which the service has no part in. */
    private static Optional<Action> action(String verb) {
        Optional<Action> action = Action.of(verb);
        if (action.isEmpty() && !verb.equals(RENDER)) {
            throw wrong("unknown action \"" + verb + "\"");
        }
        return action;
    }

    private static String value(String[] args, int at) {
        if (at >= args.length) {
            throw wrong(args[at - 1] + " needs a value");
        }
        return args[at];
    }

    private static Format format(String name) {
        return Format.of(name).orElseThrow(() -> wrong("unknown format \"" + name + "\""));
    }

    private static RoleManagerException wrong(String what) {
        return new RoleManagerException(ErrorCode.BAD_REQUEST, what + "\n" + USAGE);
    }
}
