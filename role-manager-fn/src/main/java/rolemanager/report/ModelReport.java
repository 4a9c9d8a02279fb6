package rolemanager.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rolemanager.json.JsonValue;
import rolemanager.model.Acl;
import rolemanager.model.DefaultPrivilegeDeclaration;
import rolemanager.model.GrantDeclaration;
import rolemanager.model.MembershipDeclaration;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;
import rolemanager.model.Target;

/** A model as the JSON a request takes; defaults are left out. */
public final class ModelReport {
    private ModelReport() {}

    /** The model's keys in their order. */
    public static Map<String, JsonValue> of(RoleModel model) {
        Map<String, JsonValue> out = new LinkedHashMap<>();
        out.put("database", JsonValue.of(model.database()));
        out.put("mode", JsonValue.of(model.mode().text()));
        out.put("roles", object(model.roles(), ModelReport::role));
        out.put("schemas", object(model.schemas(), ModelReport::schema));
        out.put("grants", array(model.grants(), ModelReport::grant));
        out.put("defaultPrivileges", array(model.defaultPrivileges(), ModelReport::defaultPrivilege));
        out.put("extensions", object(model.extensions(), extension -> JsonValue.of(extension.installed())));
        out.put("public", hardening(model));
        out.put("searchPath", model.searchPath().map(JsonValue::strings).orElse(new JsonValue.Null()));
        return out;
    }

    private static <T> JsonValue object(Map<String, T> members, Function<T, JsonValue> shape) {
        Map<String, JsonValue> out = new LinkedHashMap<>();
        members.forEach((name, member) -> out.put(name, shape.apply(member)));
        return new JsonValue.Obj(out);
    }

    private static <T> JsonValue array(List<T> items, Function<T, JsonValue> shape) {
        return new JsonValue.Arr(items.stream().map(shape).toList());
    }

    private static JsonValue hardening(RoleModel model) {
        Map<String, JsonValue> out = new LinkedHashMap<>();
        out.put("database", JsonValue.of(model.hardening().database()));
        out.put("schema", JsonValue.of(model.hardening().schema()));
        out.put("routines", JsonValue.of(model.hardening().routines()));
        return new JsonValue.Obj(out);
    }

    private static JsonValue role(RoleDeclaration role) {
        Map<String, JsonValue> out = new LinkedHashMap<>();
        out.put("login", JsonValue.of(role.login()));
        out.put("iam", JsonValue.of(role.iam()));
        putUnlessEmpty(
                out,
                "memberOf",
                role.memberOf().stream().map(ModelReport::membership).toList());
        role.connectionLimit().ifPresent(limit -> out.put("connectionLimit", JsonValue.of(limit)));
        role.validUntil().ifPresent(until -> out.put("validUntil", JsonValue.of(until)));
        role.comment().ifPresent(comment -> out.put("comment", JsonValue.of(comment)));
        putUnless(out, "inherit", role.inherit(), true);
        putUnless(out, "createDatabase", role.createDatabase(), false);
        putUnless(out, "createRole", role.createRole(), false);
        if (!role.settings().isEmpty()) {
            out.put("settings", JsonValue.stringMap(role.settings()));
        }
        return new JsonValue.Obj(out);
    }

    private static JsonValue membership(MembershipDeclaration membership) {
        if (!membership.admin() && !membership.needsOptions()) {
            return JsonValue.of(membership.group());
        }
        Map<String, JsonValue> out = new LinkedHashMap<>();
        out.put("role", JsonValue.of(membership.group()));
        putUnless(out, "admin", membership.admin(), false);
        membership.inherit().ifPresent(inherit -> out.put("inherit", JsonValue.of(inherit)));
        membership.set().ifPresent(set -> out.put("set", JsonValue.of(set)));
        return new JsonValue.Obj(out);
    }

    private static JsonValue schema(SchemaDeclaration schema) {
        Map<String, JsonValue> out = new LinkedHashMap<>();
        out.put("owner", JsonValue.of(schema.owner()));
        Map<String, String> access = new LinkedHashMap<>();
        schema.access().forEach((role, level) -> access.put(role, level.text()));
        out.put("access", JsonValue.stringMap(access));
        out.put("creators", JsonValue.strings(schema.creators()));
        out.put("create", JsonValue.strings(schema.create()));
        return new JsonValue.Obj(out);
    }

    private static JsonValue grant(GrantDeclaration grant) {
        Map<String, JsonValue> on = new LinkedHashMap<>();
        on.put(grant.on().kind().noun(), JsonValue.of(name(grant.on())));
        if (!grant.columns().isEmpty()) {
            on.put("columns", JsonValue.strings(grant.columns()));
        }
        Map<String, JsonValue> out = new LinkedHashMap<>();
        out.put("to", JsonValue.of(grantee(grant.to())));
        out.put("privileges", privileges(grant.privileges()));
        out.put("on", new JsonValue.Obj(on));
        putUnless(out, "grantOption", grant.grantOption(), false);
        return new JsonValue.Obj(out);
    }

    private static JsonValue defaultPrivilege(DefaultPrivilegeDeclaration said) {
        Map<String, JsonValue> out = new LinkedHashMap<>();
        out.put("creator", JsonValue.of(said.key().creator()));
        if (!said.key().everywhere()) {
            out.put("schema", JsonValue.of(said.key().schema()));
        }
        out.put("on", JsonValue.of(said.key().kind().noun() + "s"));
        out.put("privileges", privileges(said.privileges()));
        out.put("to", JsonValue.of(grantee(said.to())));
        putUnless(out, "grantOption", said.grantOption(), false);
        return new JsonValue.Obj(out);
    }

    private static String grantee(String role) {
        return role.equals(Acl.PUBLIC) ? "PUBLIC" : role;
    }

    private static JsonValue privileges(Optional<Privileges> privileges) {
        return JsonValue.strings(privileges
                .map(p -> p.list().stream().map(Privilege::sql).toList())
                .orElse(List.of("ALL")));
    }

    /** {@code schema.name} with quotes around a part that has a dot or a quote in it. */
    private static String name(Target target) {
        if (target.kind() == ObjectKind.DATABASE || target.kind() == ObjectKind.SCHEMA) {
            return target.name();
        }
        String name = part(target.schema()) + "." + part(target.name());
        return target.kind() == ObjectKind.ROUTINE ? name + "(" + target.detail() + ")" : name;
    }

    private static String part(String name) {
        boolean plain = name.indexOf('.') < 0 && name.indexOf('"') < 0 && name.indexOf('(') < 0;
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void putUnless(Map<String, JsonValue> out, String key, boolean value, boolean usual) {
        if (value != usual) {
            out.put(key, JsonValue.of(value));
        }
    }

    private static void putUnlessEmpty(Map<String, JsonValue> out, String key, List<JsonValue> items) {
        if (!items.isEmpty()) {
            out.put(key, new JsonValue.Arr(items));
        }
    }
}
