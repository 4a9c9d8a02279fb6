package local.provider;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import pulumirpc.Provider;
import pulumirpc.Provider.PropertyDiff.Kind;

/** Answers of a stand-in as messages of the protocol. */
final class Messages {
    private static final Pattern END_OF_TOP_LEVEL = Pattern.compile("[.\\[]");

    private Messages() {}

    static Provider.CheckResponse checked(Checked checked) {
        Provider.CheckResponse.Builder message =
                Provider.CheckResponse.newBuilder().setInputs(Properties.write(checked.inputs()));
        checked.failures()
                .forEach(failure -> message.addFailures(Provider.CheckFailure.newBuilder()
                        .setProperty(failure.property())
                        .setReason(failure.reason())));
        return message.build();
    }

    static Provider.DiffResponse difference(Difference difference) {
        boolean none = difference.changes().isEmpty();
        Provider.DiffResponse.Builder message = Provider.DiffResponse.newBuilder()
                .setHasDetailedDiff(true)
                .setChanges(
                        none
                                ? Provider.DiffResponse.DiffChanges.DIFF_NONE
                                : Provider.DiffResponse.DiffChanges.DIFF_SOME);
        TreeSet<String> changed = new TreeSet<>();
        TreeSet<String> replacing = new TreeSet<>();
        difference.changes().forEach((path, change) -> {
            boolean replaces = difference.replacing().contains(path);
            changed.add(topLevel(path));
            if (replaces) {
                replacing.add(topLevel(path));
            }
            message.putDetailedDiff(
                    path,
                    Provider.PropertyDiff.newBuilder()
                            .setKind(kind(change, replaces))
                            .build());
        });
        return message.addAllDiffs(changed).addAllReplaces(replacing).build();
    }

    private static String topLevel(String path) {
        return END_OF_TOP_LEVEL.split(path, 2)[0];
    }

    private static Kind kind(PropertyDiff.Change change, boolean replaces) {
        return switch (change) {
            case ADD -> replaces ? Kind.ADD_REPLACE : Kind.ADD;
            case DELETE -> replaces ? Kind.DELETE_REPLACE : Kind.DELETE;
            case UPDATE -> replaces ? Kind.UPDATE_REPLACE : Kind.UPDATE;
        };
    }

    static Provider.CreateResponse created(State state) {
        return Provider.CreateResponse.newBuilder()
                .setId(state.id())
                .setProperties(Properties.write(state.outputs()))
                .build();
    }

    /** A resource that is gone has no id. */
    static Provider.ReadResponse read(Optional<State> state) {
        return state.map(found -> Provider.ReadResponse.newBuilder()
                        .setId(found.id())
                        .setInputs(Properties.write(found.inputs()))
                        .setProperties(Properties.write(found.outputs()))
                        .build())
                .orElseGet(Provider.ReadResponse::getDefaultInstance);
    }
}
