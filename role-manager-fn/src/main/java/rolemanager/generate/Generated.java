package rolemanager.generate;

import java.util.List;
import rolemanager.model.RoleModel;

/**
 * A model of a database.
 *
 * @param unmanaged what the model leaves alone: the roles it cannot describe, each with the reason, and what is theirs
 * @param warnings  what a person should know before handing the model back
 */
public record Generated(RoleModel model, List<String> unmanaged, List<String> warnings) {
    public Generated {
        unmanaged = List.copyOf(unmanaged);
        warnings = List.copyOf(warnings);
    }
}
