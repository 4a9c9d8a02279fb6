package rolemanager.plan;

/**
 * One privilege to give or take, before such steps are joined into statements.
 *
 * @param phase      REVOKE, GRANT, REVOKE_DEFAULT or GRANT_DEFAULT
 * @param prefix     what comes before the verb: ALTER DEFAULT PRIVILEGES …, else empty
 * @param option     GRANT OPTION FOR, else empty
 * @param privileges as SQL, with columns where there are any
 * @param on         the word after ON
 * @param grantee    {@link rolemanager.model.Acl#PUBLIC} for PUBLIC
 * @param suffix     WITH GRANT OPTION, else empty
 * @param asRole     the role that must run it (it was the grantor), else empty
 * @param object     the object as SQL; empty for default privileges
 * @param described  the object for a person
 */
record AclStep(
        Phase phase,
        String prefix,
        String option,
        String privileges,
        String on,
        String grantee,
        String suffix,
        String asRole,
        String object,
        String described) {

    boolean gives() {
        return phase == Phase.GRANT || phase == Phase.GRANT_DEFAULT;
    }

    /** The same but for the object. */
    AclStep withoutObject() {
        return new AclStep(phase, prefix, option, privileges, on, grantee, suffix, asRole, "", "");
    }

    /** The same but for the object and who it is for. */
    AclStep withoutGrantee() {
        return new AclStep(phase, prefix, option, privileges, on, "", suffix, asRole, "", "");
    }
}
