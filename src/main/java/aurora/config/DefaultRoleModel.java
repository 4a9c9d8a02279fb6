package aurora.config;

import com.google.gson.JsonObject;

/**
 * The roles of a stack that declares none: schema {@code app}, owned by {@code migrator} and used by {@code app}. Both
 * log in with IAM tokens.
 */
final class DefaultRoleModel {

    private DefaultRoleModel() {}

    /**
     * The model.
     *
     * @param prefix of the roles' names
     * @param adopt whether the schema may be there already, as another's: in a copy of a template
     */
    static JsonObject json(String prefix, boolean adopt) {
        JsonObject roles = new JsonObject();
        roles.add(prefix + "migrator", iamLogin());
        roles.add(prefix + "app", iamLogin());
        JsonObject schemas = new JsonObject();
        schemas.add("app", schema(prefix, adopt));
        JsonObject model = new JsonObject();
        model.add("roles", roles);
        model.add("schemas", schemas);
        return model;
    }

    private static JsonObject iamLogin() {
        JsonObject role = new JsonObject();
        role.addProperty("login", true);
        role.addProperty("iam", true);
        return role;
    }

    private static JsonObject schema(String prefix, boolean adopt) {
        JsonObject access = new JsonObject();
        access.addProperty(prefix + "app", "all");
        JsonObject schema = new JsonObject();
        schema.addProperty("owner", prefix + "migrator");
        schema.add("access", access);
        if (adopt) {
            schema.addProperty("adoptObjects", true);
        }
        return schema;
    }
}
