package rolemanager.catalog;

import rolemanager.model.ObjectKind;

/** The letters of pg_class.relkind and pg_default_acl.defaclobjtype. */
final class RelationTypes {
    private RelationTypes() {}

    /** What ALTER … OWNER calls a relation of that kind. */
    static String word(String relkind) {
        return switch (relkind) {
            case "r", "p" -> "TABLE";
            case "v" -> "VIEW";
            case "m" -> "MATERIALIZED VIEW";
            case "f" -> "FOREIGN TABLE";
            case "S" -> "SEQUENCE";
            default -> throw new IllegalArgumentException("unknown relkind " + relkind);
        };
    }

    /** What future objects a row of pg_default_acl is about. */
    static ObjectKind defaultKind(String letter) {
        return switch (letter) {
            case "r" -> ObjectKind.TABLE;
            case "S" -> ObjectKind.SEQUENCE;
            case "f" -> ObjectKind.ROUTINE;
            case "T" -> ObjectKind.TYPE;
            case "n" -> ObjectKind.SCHEMA;
            case "L" -> ObjectKind.LARGE_OBJECT;
            default -> throw new IllegalArgumentException("unknown kind of default privileges " + letter);
        };
    }
}
