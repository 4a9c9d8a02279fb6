package rolemanager.model;

import java.util.Comparator;

/**
 * Which future objects an ALTER DEFAULT PRIVILEGES is about.
 *
 * @param creator the role that makes the objects
 * @param schema  empty for every schema
 * @param kind    TABLE, SEQUENCE, ROUTINE, TYPE, SCHEMA or LARGE_OBJECT
 */
public record DefaultAclKey(String creator, String schema, ObjectKind kind) implements Comparable<DefaultAclKey> {
    private static final Comparator<DefaultAclKey> ORDER = Comparator.comparing(DefaultAclKey::creator)
            .thenComparing(DefaultAclKey::schema)
            .thenComparing(DefaultAclKey::kind);

    /** Whether it holds in every schema; then it replaces the built-in default, else it adds to it. */
    public boolean everywhere() {
        return schema.isEmpty();
    }

    /** What is in force while nothing was said. */
    public Acl unset(ServerVersion version) {
        return everywhere() ? Acl.builtIn(kind, creator, version) : Acl.EMPTY;
    }

    @Override
    public int compareTo(DefaultAclKey other) {
        return ORDER.compare(this, other);
    }
}
