package rolemanager.request;

import java.util.Optional;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/** The handshake: whoever sends a request may say which version of requests it is. */
final class Version {
    private Version() {}

    /**
     * A fault when it is no version.
     *
     * @throws RoleManagerException BAD_REQUEST, alone: what else is in the request is not ours to judge when it is newer than we are
     */
    static void check(Node node) {
        Optional<Integer> said = node.integer("version");
        if (said.isPresent() && said.get() < 1) {
            node.fault("version", "expected a whole number from 1, found " + said.get());
        }
        if (said.isPresent() && said.get() > Request.VERSION) {
            throw new RoleManagerException(
                    ErrorCode.BAD_REQUEST,
                    "the request has version " + said.get() + ", this function knows up to " + Request.VERSION
                            + ": it is older than the program that calls it; deploy the stack that owns the function first"
                            + " (pulumi up)");
        }
    }
}
