package aurora.config;

import java.util.Locale;
import java.util.Optional;

/**
 * A logical database in the cluster of another stack instead of a cluster.
 *
 * @param stack whose cluster it is: a name in this project, or organization/project/stack
 * @param template the database of that cluster that it is a copy of, with schema or seed; empty = an empty one
 */
public record ShareConfig(String stack, Optional<String> template) {

    private static final Rule<String> STACK = Rule.matching(
            "the name of a stack, or organization/project/stack",
            "[A-Za-z0-9._-]{1,100}|([A-Za-z0-9._-]{1,100}/){2}[A-Za-z0-9._-]{1,100}");

    /** With the role names that are made from it, within PostgreSQL's 63. */
    private static final int LONGEST = 40;

    static Optional<ShareConfig> read(Section database, String thisStack, boolean temporary) {
        Optional<String> stack = database.text("shareFrom", STACK);
        Optional<String> template = database.text("template", DatabaseConfig.NAME);
        if (stack.isEmpty()) {
            template.ifPresent(name -> database.fault("template", "goes with shareFrom only"));
            return Optional.empty();
        }
        if (stack.get().equals(thisStack)) {
            database.fault("shareFrom", "is this stack itself; name the one that has the cluster");
        }
        if (!temporary) {
            database.fault(
                    "shareFrom",
                    "is dropped with this stack, data and all; say that it may be, with aurora:temporary true");
        }
        return stack.map(name -> new ShareConfig(name, template));
    }

    /** The name of a database that a stack of this name has, such as pr_12 for pr-12. */
    static String databaseOf(String stack) {
        String plain = stack.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name = plain.matches("[a-z].*") ? plain : "db_" + plain;
        return name.substring(0, Math.min(LONGEST, name.length()));
    }
}
