package rolemanager.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.AccessLevel;
import rolemanager.model.ExtensionDeclaration;
import rolemanager.model.Mode;
import rolemanager.model.PublicHardening;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;

/** The model of a request that has none: one schema, owned by the role that migrates it, open to the role the application runs as. */
final class DefaultModel {
    private DefaultModel() {}

    static RoleModel of(Defaults names, Map<String, ExtensionDeclaration> extensions) {
        Map<String, RoleDeclaration> roles = new LinkedHashMap<>();
        roles.put(names.migratorUser(), RoleDeclaration.iamLogin(names.migratorUser()));
        roles.put(names.appUser(), RoleDeclaration.iamLogin(names.appUser()));
        SchemaDeclaration schema = new SchemaDeclaration(
                names.schema(),
                names.migratorUser(),
                Map.of(names.appUser(), AccessLevel.ALL),
                List.of(names.migratorUser()),
                List.of(),
                false);
        return new RoleModel(
                names.database(),
                Mode.AUTHORITATIVE,
                roles,
                Map.of(names.schema(), schema),
                List.of(),
                List.of(),
                extensions,
                PublicHardening.DEFAULT,
                Optional.of(List.of(names.schema())));
    }
}
