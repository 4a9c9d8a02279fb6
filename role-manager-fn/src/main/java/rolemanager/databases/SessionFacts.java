package rolemanager.databases;

/**
 * A session of somebody else.
 *
 * @param endable  whether the executor may end it as it is
 * @param joinable whether the executor can become a member of its role, and then may
 */
record SessionFacts(int pid, String role, String application, boolean endable, boolean joinable) {
    /** For messages. */
    String describe() {
        return "process " + pid + " of " + role + (application.isEmpty() ? "" : " (" + application + ")");
    }
}
