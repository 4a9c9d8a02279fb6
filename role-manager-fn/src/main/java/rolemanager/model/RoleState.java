package rolemanager.model;

/** Whether a role shall be there. */
public enum RoleState {
    PRESENT,
    /** Kept with all it has, but nobody logs in with it. */
    LOCKED,
    /** Retired: what it owns goes to another role, what it was granted is gone, then so is the role. */
    ABSENT
}
