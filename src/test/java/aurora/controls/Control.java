package aurora.controls;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A rule that every stack keeps.
 *
 * @param id as AWS Security Hub or checkov name it, with underscores
 * @param rule what must hold
 * @param violations what breaks it, one line each
 * @param broken makes a run that keeps the rule one that does not; empty where the run has nothing to break
 */
record Control(
        String id,
        String rule,
        Function<StackRun, List<String>> violations,
        Function<StackRun, Optional<StackRun>> broken) {

    /** Every resource of a type keeps it; {@code flip} breaks it in one of them. */
    static Control each(String id, String rule, String type, Predicate<Declared> holds, UnaryOperator<Declared> flip) {
        return new Control(
                id,
                rule,
                run -> run.all(type).stream()
                        .filter(holds.negate())
                        .map(Declared::toString)
                        .toList(),
                run -> run.all(type).stream().findFirst().map(first -> run.with(flip.apply(first))));
    }

    /** A switch is on in every resource of a type. */
    static Control on(String id, String rule, String type, String input) {
        return each(id, rule, type, resource -> resource.isTrue(input), set(input, new JsonPrimitive(false)));
    }

    /** An input is the ARN of a key that the stack itself declares. */
    static Control ownKey(String id, String rule, String type, String input) {
        return new Control(
                id,
                rule,
                run -> {
                    List<String> keys = run.all("aws:kms/key:Key").stream()
                            .map(Declared::name)
                            .toList();
                    return run.all(type).stream()
                            .filter(resource -> keys.stream()
                                    .noneMatch(key -> resource.text(input).endsWith(":" + key)))
                            .map(Declared::toString)
                            .toList();
                },
                run -> run.all(type).stream()
                        .findFirst()
                        .map(first -> run.with(first.withInput(input, new JsonPrimitive("alias/aws/rds")))));
    }

    /** The stack declares at least one such resource; the mutation takes them away. */
    static Control exists(String id, String rule, String type, Predicate<Declared> wanted) {
        return new Control(
                id,
                rule,
                run -> run.all(type).stream().anyMatch(wanted) ? List.of() : List.of("no " + type + ": " + rule),
                run -> Optional.of(run.without(resource -> resource.type().equals(type) && wanted.test(resource))));
    }

    /** The stack declares nothing that breaks it; the mutation adds what would. */
    static Control none(String id, String rule, Predicate<Declared> bad, Declared example) {
        return new Control(
                id,
                rule,
                run -> run.resources().stream()
                        .filter(bad)
                        .map(Declared::toString)
                        .toList(),
                run -> Optional.of(run.and(example)));
    }

    /** An input, where it is set, has the form that AWS takes. */
    static Control form(String id, String type, String input, String form, String wrong) {
        return each(
                "provider_" + id,
                input + " has the form that is taken",
                type,
                resource ->
                        resource.input(input).isEmpty() || resource.text(input).matches(form),
                set(input, new JsonPrimitive(wrong)));
    }

    /** An input is one of the numbers that AWS takes. */
    static Control among(String id, String type, String input, Set<Integer> taken, int wrong) {
        return each(
                "provider_" + id,
                input + " is one that is taken",
                type,
                resource -> taken.contains(resource.number(input)),
                set(input, new JsonPrimitive(wrong)));
    }

    /** No more than one of these inputs is set: the provider says that they conflict. */
    static Control atMostOne(String type, String... inputs) {
        return each(
                schemaId(type, inputs),
                "at most one of " + String.join(", ", inputs),
                type,
                resource -> set(resource, inputs) <= 1,
                resource -> changed(resource, Declared::withInput, inputs));
    }

    /** One of these inputs is set and no other. */
    static Control exactlyOne(String type, String... inputs) {
        return each(
                schemaId(type, inputs),
                "exactly one of " + String.join(", ", inputs),
                type,
                resource -> set(resource, inputs) == 1,
                resource -> changed(resource, (broken, input, value) -> broken.withoutInput(input), inputs));
    }

    /** Where one input is set, so is the other. */
    static Control needs(String type, String input, String other) {
        return each(
                schemaId(type, input, other),
                input + " is nothing without " + other,
                type,
                resource -> set(resource, input) <= set(resource, other),
                resource -> resource.withInput(input, new JsonPrimitive("x")).withoutInput(other));
    }

    /** What the types offer and nobody may set: the provider computes it, or is about to forget it. */
    static Control never(String type, String input) {
        return each(
                schemaId(type, input),
                input + " is not for setting",
                type,
                resource -> set(resource, input) == 0,
                set(input, new JsonPrimitive("x")));
    }

    private interface Change {
        Declared apply(Declared resource, String input, JsonElement value);
    }

    private static Declared changed(Declared resource, Change change, String... inputs) {
        Declared changed = resource;
        for (String input : inputs) {
            changed = change.apply(changed, input, new JsonPrimitive("x"));
        }
        return changed;
    }

    private static long set(Declared resource, String... inputs) {
        return Stream.of(inputs)
                .filter(input -> resource.input(input).isPresent())
                .count();
    }

    private static String schemaId(String type, String... inputs) {
        return "schema_" + type.substring(type.lastIndexOf(':') + 1) + "_" + String.join("_", inputs);
    }

    static UnaryOperator<Declared> set(String input, JsonElement value) {
        return resource -> resource.withInput(input, value);
    }

    static UnaryOperator<Declared> unset(String input) {
        return resource -> resource.withoutInput(input);
    }

    @Override
    public String toString() {
        return id + " " + rule;
    }
}
