package rolemanager.databases;

import java.util.Optional;
import rolemanager.model.TemporaryDatabase;

/**
 * A database that is there.
 *
 * @param ours            whether the executor has its owner's rights
 * @param template        whether everybody who may make databases may copy it
 * @param connectionLimit 0: closed, -1: none
 */
record DatabaseFacts(String name, String owner, boolean ours, boolean template, int connectionLimit, String comment) {
    private static final int INTERRUPTED_DROP = -2;

    /** What it is marked with; a mark that names another database was somebody's rename. */
    Optional<TemporaryDatabase> mark() {
        return Mark.in(comment).filter(mark -> mark.name().equals(name));
    }

    boolean isClosed() {
        return connectionLimit == 0;
    }

    /** Nothing but DROP DATABASE works on it any more. */
    boolean isHalfDropped() {
        return connectionLimit == INTERRUPTED_DROP;
    }

    /** Made, and neither marked nor opened yet: nobody has ever been in it. */
    boolean isUnfinished(String executor) {
        return isClosed() && comment.isEmpty() && owner.equals(executor);
    }
}
