package aurora.testing;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one run of the program declared.
 *
 * @param resources in no particular order
 * @param componentOutputs what components registered, by URN
 * @param outputs what the stack exports
 * @param secretOutputs names of the exports that are secret
 */
public record StackRun(
        String stack,
        List<Declared> resources,
        Map<String, JsonObject> componentOutputs,
        Map<String, Object> outputs,
        List<String> secretOutputs) {

    /** Every resource of a type, for example {@code aws:rds/cluster:Cluster}. */
    public List<Declared> all(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** The one resource of a type. */
    public Declared only(String type) {
        return one(type, resource -> true);
    }

    /** The one resource of a type with that name. */
    public Declared named(String type, String name) {
        return one(type, resource -> resource.name().equals(name));
    }

    /** Resources that are not components. */
    public Stream<Declared> custom() {
        return resources.stream().filter(Declared::custom);
    }

    /** The same run with one resource replaced by a changed copy of it. */
    public StackRun with(Declared changed) {
        List<Declared> others = resources.stream()
                .map(resource -> resource.urn().equals(changed.urn()) ? changed : resource)
                .toList();
        return new StackRun(stack, others, componentOutputs, outputs, secretOutputs);
    }

    /** The same run with one more resource. */
    public StackRun and(Declared more) {
        List<Declared> all = Stream.concat(resources.stream(), Stream.of(more)).toList();
        return new StackRun(stack, all, componentOutputs, outputs, secretOutputs);
    }

    /** The same run without some resources. */
    public StackRun without(Predicate<Declared> left) {
        return new StackRun(
                stack, resources.stream().filter(left.negate()).toList(), componentOutputs, outputs, secretOutputs);
    }

    private Declared one(String type, Predicate<Declared> wanted) {
        List<Declared> found = all(type).stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + ", found " + found + " in " + resources);
        }
        return found.get(0);
    }
}
