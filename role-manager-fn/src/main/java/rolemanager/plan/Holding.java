package rolemanager.plan;

import rolemanager.model.Privileges;

/** What somebody shall hold: the privileges, and which of them with grant option. */
record Holding(Privileges privileges, Privileges grantable) {
    static final Holding NONE = new Holding(Privileges.NONE, Privileges.NONE);

    static Holding of(Privileges privileges) {
        return new Holding(privileges, Privileges.NONE);
    }

    /** The privileges, all of them with grant option or none. */
    static Holding of(Privileges privileges, boolean grantOption) {
        return new Holding(privileges, grantOption ? privileges : Privileges.NONE);
    }

    Holding plus(Holding other) {
        return new Holding(privileges.plus(other.privileges), grantable.plus(other.grantable));
    }
}
