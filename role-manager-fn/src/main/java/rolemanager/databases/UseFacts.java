package rolemanager.databases;

/**
 * What a role holds outside of its database.
 *
 * @param place    a database, or the cluster
 * @param examples the first few things, where they can be named from here; else empty
 */
record UseFacts(String role, String place, int owned, int other, String examples) {
    /** For messages. */
    String describe() {
        String what = (owned > 0 ? "owns " + owned : "")
                + (owned > 0 && other > 0 ? " and " : "")
                + (other > 0 ? "has privileges on " + other : "");
        return what + " in " + place + (examples.isEmpty() ? "" : " (" + examples + ")");
    }
}
