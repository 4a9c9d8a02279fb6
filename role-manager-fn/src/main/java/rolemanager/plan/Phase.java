package rolemanager.plan;

/** When a statement runs. The order of the constants is the order of execution; nothing else says it. */
public enum Phase {
    /** In other databases, each on its own and committed before anything here: a role that owns something there cannot be dropped. */
    RETIRE_ELSEWHERE,
    CREATE_ROLE,
    ALTER_ROLE,
    /** Before the executor joins a role for the time of the transaction: a declared role may be a member of the executor, and circles are refused. */
    REVOKE_MEMBERSHIP,
    /** The executor joins the roles in whose name it must act. */
    BORROW,
    CREATE_SCHEMA,
    CHANGE_OWNER,
    END_SESSIONS,
    REASSIGN_OWNED,
    DROP_OWNED,
    DROP_EXTENSION,
    CREATE_EXTENSION,
    ALTER_EXTENSION,
    /** A table's REVOKE takes the same privileges from its columns, so it must come before anything is granted. */
    REVOKE,
    GRANT,
    REVOKE_DEFAULT,
    GRANT_DEFAULT,
    GRANT_MEMBERSHIP,
    ALTER_DATABASE,
    GENERATION,
    /** The executor leaves the roles it joined. */
    GIVE_BACK,
    DROP_ROLE
}
