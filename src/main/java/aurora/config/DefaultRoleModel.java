package aurora.config;

import com.google.gson.JsonObject;

/**
 * The roles of a stack that declares none: schema {@code app}, owned by {@code migrator} and used by {@code app}. Both
 * log in with IAM tokens.
 */
final class DefaultRoleModel {

    private DefaultRoleModel() {}

    static JsonObject json() {
        JsonObject roles = new JsonObject();
        roles.add("migrator", iamLogin());
        roles.add("app", iamLogin());
        JsonObject schemas = new JsonObject();
        schemas.add("app", schema());
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

    private static JsonObject schema() {
        JsonObject access = new JsonObject();
        access.addProperty("app", "all");
        JsonObject schema = new JsonObject();
        schema.addProperty("owner", "migrator");
        schema.add("access", access);
        return schema;
    }
}
