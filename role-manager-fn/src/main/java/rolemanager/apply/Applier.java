package rolemanager.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import rolemanager.catalog.CatalogReader;
import rolemanager.catalog.Scope;
import rolemanager.model.DatabaseState;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.Journal;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleManagerException;
import rolemanager.model.RoleModel;
import rolemanager.plan.Change;
import rolemanager.plan.Guards;
import rolemanager.plan.Phase;
import rolemanager.plan.Plan;
import rolemanager.plan.Planner;

/** Runs one model against one connection. */
public final class Applier {
    /** The advisory lock all role managers of a database share; the bytes spell "roleman". */
    public static final long LOCK = 0x726f6c656d616eL;

    /** What others make while we work may need another look; it ends when nobody makes anything for the time of one. */
    private static final int MAX_LOOKS = 5;

    /** What a plan holds besides the differences it mends. */
    private static final Set<Phase> NO_DIFFERENCE =
            EnumSet.of(Phase.BORROW, Phase.GIVE_BACK, Phase.END_SESSIONS, Phase.GENERATION);

    private final Connection connection;
    private final OtherDatabases otherDatabases;
    private final RoleModel model;
    private final Journal journal;

    /**
     * For one request.
     *
     * @param connect makes a connection to another database of the cluster, as the same role
     */
    public Applier(Connection connection, Function<String, Connection> connect, RoleModel model, Journal journal) {
        this.connection = connection;
        this.otherDatabases = new OtherDatabases(connect, journal);
        this.model = model;
        this.journal = journal;
    }

    /** What would be done, in one round trip and without a lock on anything. */
    public Outcome plan() throws SQLException {
        DatabaseState state = CatalogReader.read(connection, Scope.of(model), "BEGIN READ ONLY;\n", "COMMIT;");
        return new Outcome(Planner.plan(state, model), state);
    }

    /**
     * Makes the database what the model says, or leaves it as it was: lock, look, plan, run, look again, guards, commit.
     *
     * @throws RoleManagerException when a guard or a statement says no, or others keep us from finishing
     */
    public Outcome manage() throws SQLException {
        return new TransactionRunner(connection, journal, otherDatabases::committed).run(this::once);
    }

    private Outcome once(Pace pace) throws SQLException {
        DatabaseState before = CatalogReader.read(connection, Scope.of(model), begin(), "");
        Plan plan = Planner.plan(before, model);
        Refusal.throwIfBlocked(plan);
        rehearse(before, plan.changes(), pace);
        DatabaseState after = before;
        List<Change> done = new ArrayList<>(plan.changes());
        List<Change> next = plan.changes();
        for (int looks = 0; !next.isEmpty(); looks++) {
            if (looks == MAX_LOOKS) {
                throw doesNotHold(next);
            }
            after = run(next, pace);
            next = remaining(after);
            done.addAll(next);
        }
        Guards.checkBeforeCommit(before, after);
        return new Outcome(new Plan(done, List.of(), plan.unmanaged(), plan.warnings(), plan.generation()), after);
    }

    /** createrole_self_grant would leave the executor a member of every role it makes; the parameter came with PostgreSQL 16. */
    private String begin() throws SQLException {
        boolean hasSelfGrant = CatalogReader.version(connection).hasMembershipOptions();
        return "BEGIN;\n" + (hasSelfGrant ? "SET LOCAL createrole_self_grant = '';\n" : "")
                + "SELECT pg_advisory_xact_lock(" + LOCK + ");\n";
    }

    /** What other databases commit cannot be taken back: before anything is done there, everything is tried here and there. */
    private void rehearse(DatabaseState before, List<Change> changes, Pace pace) throws SQLException {
        if (!OtherDatabases.concern(changes)) {
            return;
        }
        List<String> departing =
                model.retired().stream().map(RoleDeclaration::name).toList();
        List<Fault> faults =
                new ArrayList<>(new Rehearsal(connection, Scope.of(model), before).of(changes, departing, pace));
        faults.addAll(otherDatabases.rehearse(changes, departing));
        Refusal.throwIfAny(faults);
    }

    private DatabaseState run(List<Change> changes, Pace pace) throws SQLException {
        long start = System.nanoTime();
        otherDatabases.run(changes);
        List<Change> here =
                changes.stream().filter(change -> change.database().isEmpty()).toList();
        DatabaseState after = pace == Pace.TOGETHER ? together(here) : oneByOne(here);
        Notes.applied(journal, changes.size(), (System.nanoTime() - start) / 1000);
        return after;
    }

    private DatabaseState together(List<Change> changes) throws SQLException {
        Marks marks = new Marks(changes);
        DatabaseState after = CatalogReader.read(connection, Scope.of(model), marks.message(), "", marks::answer);
        marks.note(journal);
        return after;
    }

    private DatabaseState oneByOne(List<Change> changes) throws SQLException {
        Singly.run(connection, changes, journal);
        return CatalogReader.read(connection, Scope.of(model), "", "");
    }

    /** The count is made once, and a transaction goes on seeing the sessions it has seen. */
    private List<Change> remaining(DatabaseState after) {
        Plan rest = Planner.plan(after, model);
        Refusal.throwIfBlocked(rest);
        boolean differs = rest.changes().stream().anyMatch(change -> !NO_DIFFERENCE.contains(change.phase()));
        return differs
                ? rest.changes().stream()
                        .filter(change -> change.phase() != Phase.GENERATION)
                        .toList()
                : List.of();
    }

    private static RoleManagerException doesNotHold(List<Change> next) {
        return new RoleManagerException(
                ErrorCode.CONFLICT,
                "after " + MAX_LOOKS
                        + " rounds the database still is not what the model says, and nothing was changed; somebody else keeps"
                        + " changing it, or the server takes a statement without effect. The next would be: "
                        + next.get(0).sql() + " (" + next.get(0).why() + ")");
    }
}
