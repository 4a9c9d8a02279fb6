package rolemanager.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.model.Identifier;

/** Joins steps into as few statements as say the same: first over objects, then over those who are granted the same on the same objects. */
final class AclStatements {
    private record Objects(List<String> sql, List<String> described) {}

    private record Key(AclStep common, List<String> objects) {}

    private AclStatements() {}

    static List<Change> of(List<AclStep> steps) {
        Map<AclStep, Objects> objects = new LinkedHashMap<>();
        for (AclStep step : steps) {
            Objects list = objects.computeIfAbsent(
                    step.withoutObject(), s -> new Objects(new ArrayList<>(), new ArrayList<>()));
            list.sql().add(step.object());
            list.described().add(step.described());
        }
        Map<Key, List<String>> grantees = new LinkedHashMap<>();
        Map<Key, Objects> described = new LinkedHashMap<>();
        objects.forEach((step, list) -> {
            Key key = new Key(step.withoutGrantee(), list.sql());
            described.putIfAbsent(key, list);
            grantees.computeIfAbsent(key, k -> new ArrayList<>()).add(step.grantee());
        });
        List<Change> changes = new ArrayList<>();
        grantees.forEach((key, who) -> add(changes, key.common(), described.getOrDefault(key, EMPTY), who));
        return changes;
    }

    private static final Objects EMPTY = new Objects(List.of(), List.of());

    /** A grant is taken back by the one who gave it, in whose name the statement therefore runs. */
    private static void add(List<Change> changes, AclStep step, Objects objects, List<String> who) {
        String why = why(step, objects.described(), who);
        if (!step.asRole().isEmpty()) {
            changes.add(new Change(step.phase(), "SET LOCAL ROLE " + Identifier.quote(step.asRole()), why));
        }
        changes.add(new Change(step.phase(), sql(step, objects.sql(), who), why));
        if (!step.asRole().isEmpty()) {
            changes.add(new Change(step.phase(), "RESET ROLE", why));
        }
    }

    private static String sql(AclStep step, List<String> objects, List<String> who) {
        String names = step.prefix().isEmpty() ? " " + String.join(", ", objects) : "";
        return step.prefix() + (step.gives() ? "GRANT " : "REVOKE ") + step.option() + step.privileges() + " ON "
                + step.on() + names + (step.gives() ? " TO " : " FROM ") + Names.grantees(who) + step.suffix();
    }

    private static String why(AclStep step, List<String> described, List<String> who) {
        String have = step.gives() ? (who.size() == 1 ? " lacks " : " lack ") : (who.size() == 1 ? " has " : " have ");
        String option = step.option().isEmpty() ? "" : "the grant option for ";
        return Names.some("role", who) + have + option + step.privileges() + " on " + Names.few(described)
                + (step.suffix().isEmpty() ? "" : " with grant option")
                + (step.gives() ? "" : ", which the model does not say");
    }
}
