package rolemanager.request;

import rolemanager.model.Identifier;

/** What PostgreSQL takes as a name. */
final class Names {
    private Names() {}

    /** A fault when PostgreSQL would refuse the name or cut it short. */
    static void check(String name, String path, Faults faults) {
        if (name.isEmpty()) {
            faults.add(path, "a name cannot be empty");
        } else if (name.indexOf('\0') >= 0) {
            faults.add(path, "a name cannot hold the character NUL");
        } else if (Identifier.isTooLong(name)) {
            faults.add(path, "longer than the " + Identifier.MAX_BYTES + " bytes PostgreSQL keeps of a name");
        }
    }

    /** The same for a role, which may moreover not be somebody else's. */
    static void checkRole(String name, String path, String master, Faults faults) {
        check(name, path, faults);
        if (name.equals(master)) {
            faults.add(path, "is the role that executes; a model cannot manage it");
        } else if (name.startsWith("pg_") || name.startsWith("rds")) {
            faults.add(path, "names that begin with pg_ or rds belong to PostgreSQL and Amazon RDS");
        } else if (name.equals("public") || name.equals("none") || name.equals("PUBLIC")) {
            faults.add(path, "\"" + name + "\" is a word of SQL and cannot be a role");
        }
    }
}
