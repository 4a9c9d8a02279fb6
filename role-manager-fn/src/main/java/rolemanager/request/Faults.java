package rolemanager.request;

import java.util.ArrayList;
import java.util.List;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.RoleManagerException;

/** Collects every fault of one request, to be thrown all at once. */
final class Faults {
    private final List<Fault> list = new ArrayList<>();

    void add(String path, String message) {
        list.add(new Fault(path, message));
    }

    void throwIfAny() {
        if (!list.isEmpty()) {
            throw RoleManagerException.of(
                    ErrorCode.BAD_REQUEST, "the request is not valid; correct it and send it again", list);
        }
    }
}
