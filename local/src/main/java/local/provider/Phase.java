package local.provider;

/** Whether an operation is done or only foretold. */
public enum Phase {
    PREVIEW,
    UPDATE;

    static Phase of(boolean preview) {
        return preview ? PREVIEW : UPDATE;
    }
}
