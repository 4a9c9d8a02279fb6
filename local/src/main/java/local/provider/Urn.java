package local.provider;

/**
 * A resource's name for the engine, {@code urn:pulumi:stack::project::parents$type::name}.
 *
 * @param text the whole
 */
public record Urn(String text) {
    private static final String SEPARATOR = "::";

    /** The resource's own type token, {@code command:local:Command}. */
    public String type() {
        String qualified = text.split(SEPARATOR, 4)[2];
        return qualified.substring(qualified.lastIndexOf('$') + 1);
    }

    /** The logical name. */
    public String name() {
        return text.split(SEPARATOR, 4)[3];
    }
}
