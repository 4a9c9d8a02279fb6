package rolemanager.model;

/** How far the model's word reaches. */
public enum Mode {
    /** What the model does not say about a declared role, schema or the database is taken away. */
    AUTHORITATIVE,
    /** Only what is missing is added. */
    ADDITIVE;

    /** As a request spells it. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
