package rolemanager.model;

import java.util.Optional;

/**
 * The database at hand; its owner and access control list are those of its entry among the objects.
 *
 * @param searchPath the value of ALTER DATABASE … SET search_path as the catalog keeps it
 * @param comment    what a person wrote about it, without the generation
 * @param generation how often the role manager changed something, 0 at first
 */
public record Database(String name, Optional<String> searchPath, String comment, int generation) {

    /** The database as something with an owner. */
    public Target target() {
        return Target.of(ObjectKind.DATABASE, name);
    }
}
