package local.provider.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind of resource: how it is made, read, changed and removed in the server. */
interface ServerObject {
    /** The type token, {@code postgresql:index/role:Role}. */
    String type();

    /** Its inputs. */
    List<Attribute> attributes();

    /** What the resource of these inputs is called. */
    String id(Desired desired);

    /** Makes it. */
    void create(Connection connection, Desired desired) throws SQLException;

    /**
     * Looks at it.
     *
     * @param state what was known of it before
     * @return its attributes; empty when it is not there
     */
    Optional<Map<String, Object>> read(Connection connection, String id, Map<String, Object> state) throws SQLException;

    /** Changes what differs and needs no new resource. */
    void update(Connection connection, String id, Desired before, Desired after) throws SQLException;

    /** Removes it. */
    void delete(Connection connection, String id, Desired last) throws SQLException;
}
