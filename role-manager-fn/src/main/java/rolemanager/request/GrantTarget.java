package rolemanager.request;

import java.util.List;
import rolemanager.model.ObjectKind;
import rolemanager.model.Target;

/** {@code grants[].on}. */
record GrantTarget(Target target, List<String> columns, boolean every) {

    /** The kind whose privileges count: a table's columns have fewer than the table. */
    ObjectKind grantedKind() {
        return columns.isEmpty() ? target.kind() : ObjectKind.COLUMN;
    }
}
