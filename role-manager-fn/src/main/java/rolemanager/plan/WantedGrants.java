package rolemanager.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.model.AccessLevel;
import rolemanager.model.DatabaseState;
import rolemanager.model.GrantDeclaration;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/** What the model gives to whom on every object there is: access levels and single grants, spelled out. */
final class WantedGrants {
    private final RoleModel model;
    private final DatabaseState state;
    private final Findings findings;
    private final Map<Target, Map<String, Holding>> wanted = new HashMap<>();

    /** @param state with the owners and schemas as they shall be */
    WantedGrants(RoleModel model, DatabaseState state, Findings findings) {
        this.model = model;
        this.state = state;
        this.findings = findings;
    }

    Map<Target, Map<String, Holding>> wanted() {
        connect();
        model.schemas().values().forEach(this::schema);
        state.objects().values().forEach(this::object);
        model.grants().forEach(this::grant);
        return wanted;
    }

    /** Who loses PUBLIC's CONNECT must have one of his own. */
    private void connect() {
        for (RoleDeclaration role : model.roles().values()) {
            if (role.exists() && role.login() && model.hardening().database()) {
                add(state.database().target(), role.name(), Holding.of(Privileges.of(Privilege.CONNECT)));
            }
        }
    }

    private void schema(SchemaDeclaration schema) {
        Target target = Target.of(ObjectKind.SCHEMA, schema.name());
        schema.access().keySet().forEach(role -> add(target, role, Holding.of(Privileges.of(Privilege.USAGE))));
        Holding create = Holding.of(Privileges.of(Privilege.USAGE, Privilege.CREATE));
        schema.create().forEach(role -> add(target, role, create));
    }

    private void object(SqlObject object) {
        SchemaDeclaration schema = model.schemas().get(object.target().schema());
        if (schema == null || object.ofExtension()) {
            return;
        }
        for (Map.Entry<String, AccessLevel> access : schema.access().entrySet()) {
            Privileges privileges = access.getValue().on(object.target().kind(), state.version());
            if (!privileges.isEmpty()) {
                add(object.target(), access.getKey(), Holding.of(privileges));
            }
        }
    }

    private void grant(GrantDeclaration grant) {
        Privileges privileges = grant.privileges(state.version());
        Privileges unknown = privileges.minus(kind(grant).all(state.version()));
        if (!unknown.isEmpty()) {
            findings.block(
                    grant.path(),
                    unknown.sql() + " is unknown to PostgreSQL "
                            + state.version().text());
            return;
        }
        Holding holding = Holding.of(privileges, grant.grantOption());
        List<Target> targets = targets(grant);
        targets.forEach(target -> add(target, grant.to(), holding));
    }

    private static ObjectKind kind(GrantDeclaration grant) {
        return grant.columns().isEmpty() ? grant.on().kind() : ObjectKind.COLUMN;
    }

    private List<Target> targets(GrantDeclaration grant) {
        Target on = grant.on();
        if (grant.every()) {
            return state.objects().keySet().stream()
                    .filter(t -> t.kind() == on.kind() && t.schema().equals(on.schema()))
                    .toList();
        }
        if (!state.objects().containsKey(on)) {
            findings.warn(grant.path() + ": " + on.describe() + " does not exist (yet); run manage again once it does"
                    + similar(on));
            return List.of();
        }
        List<Target> columns = new ArrayList<>();
        grant.columns().forEach(column -> columns.add(new Target(ObjectKind.COLUMN, on.schema(), on.name(), column)));
        return columns.isEmpty() ? List.of(on) : columns;
    }

    /** Routines of the same name, in case only the argument types are told differently. */
    private String similar(Target on) {
        List<String> others = state.objects().keySet().stream()
                .filter(t -> on.kind() == ObjectKind.ROUTINE && t.kind() == on.kind())
                .filter(t -> t.schema().equals(on.schema()) && t.name().equals(on.name()))
                .map(Target::describe)
                .toList();
        return others.isEmpty() ? "" : "; there is " + String.join(", ", others);
    }

    private void add(Target target, String grantee, Holding holding) {
        wanted.computeIfAbsent(target, t -> new LinkedHashMap<>()).merge(grantee, holding, Holding::plus);
    }
}
