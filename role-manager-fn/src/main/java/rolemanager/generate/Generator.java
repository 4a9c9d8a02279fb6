package rolemanager.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.Acl;
import rolemanager.model.DatabaseState;
import rolemanager.model.Extension;
import rolemanager.model.ExtensionDeclaration;
import rolemanager.model.Mode;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.PublicHardening;
import rolemanager.model.Role;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;
import rolemanager.model.Target;
import rolemanager.plan.Change;
import rolemanager.plan.Plan;
import rolemanager.plan.Planner;
import rolemanager.plan.SettingValue;

/** Writes the model of a database as it is. */
public final class Generator {
    private final DatabaseState state;
    private final List<String> unmanaged = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Generator(DatabaseState state) {
        this.state = state;
    }

    /** The model, checked by planning it against the state: what would not stay as it is, is a warning. */
    public static Generated generate(DatabaseState state) {
        return new Generator(state).generate();
    }

    private Generated generate() {
        Map<String, Role> declarable = new DeclarableRoles(state, unmanaged).roles();
        Map<String, RoleDeclaration> roles = new RoleDeclarations(state, declarable).declarations();
        Map<String, SchemaDeclaration> schemas = new SchemaDeclarations(state, roles.keySet()).declarations();
        PublicHardening hardening = hardening(roles);
        GrantDeclarations grants = new GrantDeclarations(state, roles, schemas, hardening);
        RoleModel model = new RoleModel(
                state.database().name(),
                Mode.AUTHORITATIVE,
                roles,
                schemas,
                grants.grants(),
                grants.defaultPrivileges(),
                extensions(),
                hardening,
                searchPath());
        tryOut(model);
        return new Generated(model, unmanaged, warnings);
    }

    private void tryOut(RoleModel model) {
        Plan plan = Planner.plan(state, model);
        unmanaged.addAll(plan.unmanaged());
        for (Change change : plan.changes()) {
            warnings.add("the model would change something: " + change.why());
        }
        plan.blockers().forEach(blocker -> warnings.add("the model would be refused: " + blocker));
        warnings.addAll(plan.warnings());
    }

    /** True only where it already is so; what is not said about PUBLIC is left alone. */
    private PublicHardening hardening(Map<String, RoleDeclaration> roles) {
        Acl database = acl(state.database().target());
        boolean everyLoginConnects = roles.values().stream()
                .filter(RoleDeclaration::login)
                .allMatch(role -> database.held(role.name()).contains(Privilege.CONNECT));
        boolean create =
                acl(Target.of(ObjectKind.SCHEMA, "public")).held(Acl.PUBLIC).contains(Privilege.CREATE);
        return new PublicHardening(database.held(Acl.PUBLIC).isEmpty() && everyLoginConnects, !create, false);
    }

    private Acl acl(Target target) {
        var object = state.objects().get(target);
        return object == null ? Acl.EMPTY : object.acl();
    }

    private Map<String, ExtensionDeclaration> extensions() {
        Map<String, ExtensionDeclaration> out = new LinkedHashMap<>();
        for (Extension extension : state.extensions().values()) {
            if (!extension.name().equals("plpgsql")) {
                out.put(
                        extension.name(),
                        new ExtensionDeclaration(extension.name(), true, Optional.empty(), Optional.empty()));
            }
        }
        return out;
    }

    private Optional<List<String>> searchPath() {
        return state.database()
                .searchPath()
                .map(SettingValue::items)
                .filter(items -> SettingValue.names(items)
                        .equals(state.database().searchPath().orElse("")));
    }
}
