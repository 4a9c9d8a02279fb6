package rolemanager;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.apply.Applier;
import rolemanager.apply.Outcome;
import rolemanager.check.Checker;
import rolemanager.connect.ConnectionFactory;
import rolemanager.connect.Login;
import rolemanager.connect.LoginSource;
import rolemanager.databases.DatabaseCatalog;
import rolemanager.databases.DatabaseCreation;
import rolemanager.databases.DatabaseRemoval;
import rolemanager.generate.Generated;
import rolemanager.generate.Generator;
import rolemanager.json.JsonValue;
import rolemanager.model.ErrorCode;
import rolemanager.model.Journal;
import rolemanager.model.RoleManagerException;
import rolemanager.model.RoleModel;
import rolemanager.model.TemporaryDatabase;
import rolemanager.plan.Plan;
import rolemanager.report.CheckReport;
import rolemanager.report.DatabaseReport;
import rolemanager.report.ModelReport;
import rolemanager.report.PlanReport;
import rolemanager.report.RoleReport;
import rolemanager.request.Action;
import rolemanager.request.Request;

/** The service. Safe to use from one thread at a time; keeps nothing between requests. */
public final class RoleManager {
    private final ConnectionFactory connections;
    private final Login master;
    private final LoginSource logins;
    private final Journal journal;

    public RoleManager(ConnectionFactory connections, Login master, LoginSource logins, Journal journal) {
        this.connections = connections;
        this.master = master;
        this.logins = logins;
        this.journal = journal;
    }

    /**
     * Does what the request asks and answers it.
     *
     * @throws RoleManagerException when it could not be done; then nothing was changed
     */
    public JsonValue.Obj run(Request request) {
        Stopwatch watch = new Stopwatch();
        try (Connection connection = connections.connect(master)) {
            watch.lap("connect");
            Map<String, JsonValue> answer = new LinkedHashMap<>(
                    request.action().isAboutDatabases() ? databases(request, connection) : roles(request, connection));
            watch.lap(request.action().text());
            if (request.action() != Action.GENERATE) {
                answer.put("elapsed_ms", watch.laps());
            }
            return new JsonValue.Obj(answer);
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private Map<String, JsonValue> roles(Request request, Connection connection) throws SQLException {
        Applier applier = new Applier(connection, this::connectTo, request.model(), journal);
        return switch (request.action()) {
            case MANAGE -> manage(applier.manage(), request.model());
            case PLAN -> PlanReport.of(unblocked(applier.plan().plan()));
            case REPORT -> report(applier.plan(), request.model());
            case CHECK -> check(connection, applier.plan(), request.model());
            case GENERATE -> generate(applier.plan());
            default -> throw new IllegalStateException(request.action() + " is not about roles");
        };
    }

    private Map<String, JsonValue> databases(Request request, Connection connection) throws SQLException {
        return switch (request.action()) {
            case CREATE_DATABASE ->
                DatabaseReport.of(
                        new DatabaseCreation(connection, journal).create(temporary(request), request.template()));
            case DROP_DATABASE -> DatabaseReport.of(new DatabaseRemoval(connection, journal).drop(temporary(request)));
            case LIST_DATABASES -> DatabaseReport.of(new DatabaseCatalog(connection).list());
            default -> throw new IllegalStateException(request.action() + " is not about databases");
        };
    }

    private static TemporaryDatabase temporary(Request request) {
        RoleModel model = request.model();
        return new TemporaryDatabase(
                model.database(), request.stack(), "", List.copyOf(model.roles().keySet()));
    }

    private RoleManagerException lost(SQLException e) {
        return new RoleManagerException(
                ErrorCode.UNAVAILABLE,
                "lost " + connections.server().describe() + ", and what was under way was rolled back: "
                        + e.getMessage() + "; run it again",
                e);
    }

    private Connection connectTo(String database) {
        return new ConnectionFactory(connections.server().withDatabase(database), journal).connect(master);
    }

    /** The answer reads as a request, so that it can be handed back as it is. */
    private static Map<String, JsonValue> generate(Outcome outcome) {
        Generated generated = Generator.generate(outcome.after());
        Map<String, JsonValue> answer = new LinkedHashMap<>();
        answer.put("model", new JsonValue.Obj(ModelReport.of(generated.model())));
        answer.put("unmanaged", JsonValue.strings(generated.unmanaged()));
        answer.put("warnings", JsonValue.strings(generated.warnings()));
        return answer;
    }

    private static Plan unblocked(Plan plan) {
        if (!plan.blockers().isEmpty()) {
            throw RoleManagerException.of(ErrorCode.REFUSED, "manage would refuse this", plan.blockers());
        }
        return plan;
    }

    private Map<String, JsonValue> check(Connection connection, Outcome outcome, RoleModel model) {
        return CheckReport.of(
                new Checker(model, connections, logins).check(connection, outcome.plan(), outcome.after()));
    }

    private static Map<String, JsonValue> manage(Outcome outcome, RoleModel model) {
        Map<String, JsonValue> answer = report(outcome, model);
        answer.put("generation", JsonValue.of(outcome.plan().generation()));
        answer.put("changes", PlanReport.changes(outcome.plan().changes()));
        answer.put("unmanaged", JsonValue.strings(outcome.plan().unmanaged()));
        answer.put("warnings", JsonValue.strings(outcome.plan().warnings()));
        return answer;
    }

    private static Map<String, JsonValue> report(Outcome outcome, RoleModel model) {
        Map<String, JsonValue> answer = RoleReport.of(outcome.after());
        answer.put("mode", JsonValue.of(model.mode().text()));
        answer.put("generation", JsonValue.of(outcome.after().database().generation()));
        answer.put("unmanaged", JsonValue.strings(outcome.plan().unmanaged()));
        return answer;
    }
}
