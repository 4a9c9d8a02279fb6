package local.provider;

import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Names for resources that are given none, as Pulumi's bridge makes them: the logical name, a hyphen, seven random hexadecimal digits. */
public final class Autoname {
    private static final int DIGITS = 7;

    private Autoname() {}

    /** The inputs with a name: the given one, else the one it already got, else a new one. */
    public static Map<String, Object> complete(
            String property, Urn urn, Map<String, Object> oldInputs, Map<String, Object> inputs) {
        if (inputs.containsKey(property)) {
            return inputs;
        }
        Map<String, Object> complete = new TreeMap<>(inputs);
        Object last = oldInputs.get(property);
        complete.put(property, last == null ? urn.name() + "-" + digits() : last);
        return complete;
    }

    private static String digits() {
        return HexFormat.of().toHexDigits(new Random().nextLong()).substring(0, DIGITS);
    }
}
