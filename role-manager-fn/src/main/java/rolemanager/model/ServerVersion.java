package rolemanager.model;

/**
 * A PostgreSQL server's version.
 *
 * @param number server_version_num, for instance 170011
 * @param text   server_version's first word, for instance 17.11
 */
public record ServerVersion(int number, String text) {
    /** The oldest major version this program is tested on. */
    public static final int OLDEST_MAJOR = 13;

    /** 17 for 17.11. */
    public int major() {
        return number / 10_000;
    }

    /** Memberships carry INHERIT and SET options, have several grantors, and CREATEROLE is limited to roles one administers. */
    public boolean hasMembershipOptions() {
        return major() >= 16;
    }
}
