package aurora.config;

import java.util.List;

/**
 * What a declared database role means to the stack.
 *
 * @param loginNow it exists and may log in
 * @param iam it logs in with an IAM token
 */
record DeclaredRole(boolean loginNow, boolean iam) {

    /** Keys that only the role manager reads. */
    private static final List<String> HANDED_ON = List.of(
            "memberOf",
            "connectionLimit",
            "validUntil",
            "comment",
            "inherit",
            "createDatabase",
            "createRole",
            "settings",
            "reassignTo");

    static DeclaredRole read(Section section) {
        boolean login = section.flag("login", true);
        boolean iam = section.flag("iam", login);
        String state = section.text("state", "present", Rule.oneOf("present", "locked", "absent"));
        if (iam && !login) {
            section.fault("iam", "a role that cannot log in has no use for IAM tokens");
        }
        HANDED_ON.forEach(section::accept);
        section.finish();
        return new DeclaredRole(login && state.equals("present"), iam);
    }

    boolean iamLoginNow() {
        return loginNow && iam;
    }
}
