package rolemanager.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rolemanager.model.DatabaseState;
import rolemanager.model.Identifier;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.RoleState;
import rolemanager.model.RoleUse;
import rolemanager.model.ServerVersion;

/**
 * The statements that lock a role or retire it: sessions ended, what it owns handed over, what it was granted gone, then the role. What lies
 * in other databases is done there first, each database in a transaction of its own; nothing can span them.
 */
final class Retirement {
    private static final int SESSION_MILLIS = 5_000;

    private final RoleModel model;
    private final DatabaseState current;
    private final Authority authority;
    private final Borrowing borrowing;
    private final Findings findings;
    private final List<Change> changes = new ArrayList<>();

    Retirement(RoleModel model, DatabaseState current, Authority authority, Borrowing borrowing, Findings findings) {
        this.model = model;
        this.current = current;
        this.authority = authority;
        this.borrowing = borrowing;
        this.findings = findings;
    }

    List<Change> changes() {
        for (RoleDeclaration role : model.roles().values()) {
            if (role.state() != RoleState.PRESENT && current.roles().containsKey(role.name())) {
                endSessions(role.name());
                if (!role.exists()) {
                    retire(role);
                }
            }
        }
        return changes;
    }

    private void endSessions(String role) {
        int sessions = current.departures().sessions().getOrDefault(role, 0);
        if (sessions > 0) {
            borrowing.actFor(role, "role " + role);
            changes.add(new Change(
                    Phase.END_SESSIONS,
                    "SELECT pg_terminate_backend(pid" + patience(current.version())
                            + ") FROM pg_stat_activity WHERE usename = " + Identifier.literal(role),
                    "role " + role + " has sessions: " + sessions));
        }
    }

    /** Since PostgreSQL 14 the server can wait until they have ended. */
    private static String patience(ServerVersion version) {
        return version.major() >= 14 ? ", " + SESSION_MILLIS : "";
    }

    private void retire(RoleDeclaration role) {
        List<RoleUse> uses = current.departures().of(role.name());
        if (!authority.administers(role.name())) {
            findings.block(
                    "role " + role.name(), authority.executor() + " may not drop it; " + authority.remedy(role.name()));
        }
        uses.forEach(use -> blockers(role, use));
        for (RoleUse use : uses) {
            if (!use.database().isEmpty()
                    && !use.database().equals(current.database().name())) {
                elsewhere(role, use);
            }
        }
        if (!uses.isEmpty()) {
            here(role);
        }
        changes.add(new Change(
                Phase.DROP_ROLE,
                "DROP ROLE " + Identifier.quote(role.name()),
                "role " + role.name() + " shall not exist"));
    }

    private void blockers(RoleDeclaration role, RoleUse use) {
        String where = use.database().isEmpty() ? "the cluster" : "database " + use.database();
        if (use.owned() > 0 && role.reassignTo().isEmpty()) {
            findings.block(
                    "role " + role.name(),
                    "owns something in " + where + " (" + use.owned() + "); say with reassignTo who shall have it");
        }
        if (!use.reachable()) {
            findings.block(
                    "role " + role.name(),
                    "is mentioned in " + where + ", which takes no connections; have a superuser clear it there");
        }
        boolean elsewhere = !use.database().isEmpty()
                && !use.database().equals(current.database().name());
        role.reassignTo()
                .filter(heir -> elsewhere && !current.roles().containsKey(heir))
                .ifPresent(heir -> findings.block(
                        "role " + role.name(),
                        "leaves something in " + where + " to " + heir
                                + ", which does not exist yet; run manage once without the absent role first"));
    }

    /** Without an heir it owns nothing, and should it have come to own something since we looked, the executor gets it: nothing is dropped. */
    private void here(RoleDeclaration role) {
        borrowing.actFor(role.name(), "role " + role.name());
        role.reassignTo().ifPresent(heir -> borrowing.actFor(heir, "role " + role.name()));
        String why = "role " + role.name() + " shall not exist";
        changes.add(new Change(Phase.REASSIGN_OWNED, reassign(role), why));
        changes.add(new Change(Phase.DROP_OWNED, dropOwned(role), why));
    }

    private void elsewhere(RoleDeclaration role, RoleUse use) {
        String database = use.database();
        String why = "role " + role.name() + " shall not exist";
        Set<String> needed = new LinkedHashSet<>(List.of(role.name()));
        role.reassignTo().ifPresent(needed::add);
        use.owners().stream().filter(authority::administers).forEach(needed::add);
        needed.removeIf(authority::actsAs);
        String options = current.version().hasMembershipOptions() ? " WITH INHERIT TRUE, SET TRUE" : "";
        if (!needed.isEmpty()) {
            add(database, "GRANT " + Names.list(needed) + " TO CURRENT_USER" + options, why);
        }
        add(database, reassign(role), why);
        add(database, dropOwned(role), why);
        if (!needed.isEmpty()) {
            add(database, "REVOKE " + Names.list(needed) + " FROM CURRENT_USER", why);
        }
    }

    private void add(String database, String sql, String why) {
        changes.add(new Change(Phase.RETIRE_ELSEWHERE, sql, why, Optional.of(database)));
    }

    private static String reassign(RoleDeclaration role) {
        return "REASSIGN OWNED BY " + Identifier.quote(role.name()) + " TO "
                + role.reassignTo().map(Identifier::quote).orElse("CURRENT_USER");
    }

    private static String dropOwned(RoleDeclaration role) {
        return "DROP OWNED BY " + Identifier.quote(role.name());
    }
}
