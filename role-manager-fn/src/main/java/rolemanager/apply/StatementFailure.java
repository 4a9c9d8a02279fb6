package rolemanager.apply;

import java.sql.SQLException;
import rolemanager.plan.Change;

/** One statement of a plan failed. */
final class StatementFailure extends SQLException {
    private static final long serialVersionUID = 1;

    private final transient Change change;

    StatementFailure(Change change, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
        this.change = change;
    }

    Change change() {
        return change;
    }
}
