package aurora.database;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@link LogicalDatabase} is made from. A name that is more than one plain word of a shell command is refused.
 *
 * @param owner the stack it belongs to, project/stack; kept with the database, so that what is left over can be told
 * @param model its role model, JSON; says its name and its roles
 * @param template the database that it is a copy of; empty = an empty one
 * @param environment what {@code bin/invoke-role-manager} needs to call the cluster's role manager
 */
public record LogicalDatabaseArgs(
        String databaseName,
        String owner,
        String model,
        Optional<String> template,
        Output<Map<String, String>> environment) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._/-]+");

    public LogicalDatabaseArgs {
        template.ifPresent(LogicalDatabaseArgs::checkWord);
        checkWord(owner);
    }

    private static void checkWord(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain word: " + text);
        }
    }
}
