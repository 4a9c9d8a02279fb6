package aurora.controls;

import aurora.testing.StackTester;
import java.util.function.UnaryOperator;

/** One setting of one option. */
record Setting(String name, UnaryOperator<StackTester> apply) {

    /** Members added to objects of the configuration, key and members in turn. */
    static Setting of(String name, String... keysAndMembers) {
        return new Setting(name, tester -> {
            StackTester changed = tester;
            for (int index = 0; index < keysAndMembers.length; index += 2) {
                changed = changed.adding(keysAndMembers[index], keysAndMembers[index + 1]);
            }
            return changed;
        });
    }

    static Setting in(String name, String partition, String region) {
        return new Setting(name, tester -> tester.in(partition, region));
    }

    @Override
    public String toString() {
        return name;
    }
}
