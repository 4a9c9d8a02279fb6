package rolemanager.model;

import java.util.Comparator;

/**
 * One thing privileges are granted on.
 *
 * @param schema empty where the kind has none (database, schema, language …)
 * @param name   the name; for a routine without its arguments, for a large object its oid
 * @param detail a routine's argument types as the server prints them, a column's name, else empty
 */
public record Target(ObjectKind kind, String schema, String name, String detail) implements Comparable<Target> {
    private static final Comparator<Target> ORDER = Comparator.comparing(Target::kind)
            .thenComparing(Target::schema)
            .thenComparing(Target::name)
            .thenComparing(Target::detail);

    /** Something that lies in no schema. */
    public static Target of(ObjectKind kind, String name) {
        return new Target(kind, "", name, "");
    }

    /** Something in a schema. */
    public static Target of(ObjectKind kind, String schema, String name) {
        return new Target(kind, schema, name, "");
    }

    /** The table a column belongs to. */
    public Target table() {
        return new Target(ObjectKind.TABLE, schema, name, "");
    }

    /** The name as SQL after ON and the kind; of a column the table's. */
    public String sql() {
        return switch (kind) {
            case TABLE, COLUMN, SEQUENCE, TYPE -> Identifier.qualified(schema, name);
            case ROUTINE -> Identifier.qualified(schema, name) + "(" + detail + ")";
            case LARGE_OBJECT -> name;
            case PARAMETER -> parameter();
            case DATABASE, SCHEMA, LANGUAGE, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER -> Identifier.quote(name);
        };
    }

    /** For a person: {@code table app.person}. */
    public String describe() {
        String plain = schema.isEmpty() ? name : schema + "." + name;
        return switch (kind) {
            case ROUTINE -> "routine " + plain + "(" + detail + ")";
            case COLUMN -> "column " + detail + " of table " + plain;
            default -> kind.noun() + " " + plain;
        };
    }

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }

    private String parameter() {
        StringBuilder out = new StringBuilder();
        for (String part : name.split("\\.", -1)) {
            out.append(out.isEmpty() ? "" : ".").append(Identifier.quote(part));
        }
        return out.toString();
    }
}
