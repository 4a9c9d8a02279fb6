package rolemanager.model;

import static rolemanager.model.Privilege.*;

/** What privileges can be granted on: SQL's word for it, what ALL means there, and what PUBLIC holds while nothing was ever said. */
public enum ObjectKind {
    DATABASE("DATABASE", "database", Privileges.of(CREATE, TEMPORARY, CONNECT), Privileges.of(TEMPORARY, CONNECT)),
    SCHEMA("SCHEMA", "schema", Privileges.of(USAGE, CREATE), Privileges.NONE),
    TABLE(
            "TABLE",
            "table",
            Privileges.of(INSERT, SELECT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN),
            Privileges.NONE),
    COLUMN("TABLE", "column", Privileges.of(INSERT, SELECT, UPDATE, REFERENCES), Privileges.NONE),
    SEQUENCE("SEQUENCE", "sequence", Privileges.of(SELECT, UPDATE, USAGE), Privileges.NONE),
    ROUTINE("ROUTINE", "routine", Privileges.of(EXECUTE), Privileges.of(EXECUTE)),
    TYPE("TYPE", "type", Privileges.of(USAGE), Privileges.of(USAGE)),
    LANGUAGE("LANGUAGE", "language", Privileges.of(USAGE), Privileges.of(USAGE)),
    FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER", "foreign-data wrapper", Privileges.of(USAGE), Privileges.NONE),
    FOREIGN_SERVER("FOREIGN SERVER", "foreign server", Privileges.of(USAGE), Privileges.NONE),
    LARGE_OBJECT("LARGE OBJECT", "large object", Privileges.of(SELECT, UPDATE), Privileges.NONE),
    PARAMETER("PARAMETER", "parameter", Privileges.of(SET, ALTER_SYSTEM), Privileges.NONE);

    private final String sql;
    private final String noun;
    private final int all;
    private final int publicDefault;

    ObjectKind(String sql, String noun, Privileges all, Privileges publicDefault) {
        this.sql = sql;
        this.noun = noun;
        this.all = all.bits();
        this.publicDefault = publicDefault.bits();
    }

    /** The word after ON in GRANT. */
    public String sql() {
        return sql;
    }

    /** The word for a person. */
    public String noun() {
        return noun;
    }

    /** What ALL means on that server: MAINTAIN came with PostgreSQL 17. */
    public Privileges all(ServerVersion version) {
        Privileges known = new Privileges(all);
        return version.major() >= 17 ? known : known.minus(Privileges.of(MAINTAIN));
    }

    /** What PUBLIC holds on a new object of the kind (acldefault in PostgreSQL). */
    public Privileges publicDefault() {
        return new Privileges(publicDefault);
    }

    /** The plural word in ALTER DEFAULT PRIVILEGES. */
    public String plural() {
        return sql + "S";
    }
}
