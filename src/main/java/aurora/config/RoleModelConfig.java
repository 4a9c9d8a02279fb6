package aurora.config;

import java.util.List;
import java.util.Optional;

/**
 * The declared database roles: the text that the role manager reads, and what the stack itself has to know of it.
 *
 * @param requestJson the model as one line of JSON
 * @param loginRoles roles that can log in now, in the model's order
 * @param iamLoginRoles those of them that do so with an IAM token
 * @param schemaName the schema that applications use: the first of the search path, else the first declared
 * @param migratorUsername owner of that schema
 * @param appUsername the login role that works with that schema's data
 */
public record RoleModelConfig(
        String requestJson,
        String databaseName,
        List<String> loginRoles,
        List<String> iamLoginRoles,
        Optional<String> schemaName,
        Optional<String> migratorUsername,
        Optional<String> appUsername) {

    /** The role that an example logs in as by IAM token: the application's where it does so, else the first that does. */
    public Optional<String> exampleRole() {
        return appUsername
                .filter(iamLoginRoles::contains)
                .or(() -> iamLoginRoles.stream().findFirst());
    }
}
