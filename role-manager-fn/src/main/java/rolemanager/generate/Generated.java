package rolemanager.generate;

import java.util.List;
import rolemanager.model.RoleModel;

/**
 * A model of a database.
 *
 * @param warnings what the model does not say, and why
 */
public record Generated(RoleModel model, List<String> warnings) {
    public Generated {
        warnings = List.copyOf(warnings);
    }
}
