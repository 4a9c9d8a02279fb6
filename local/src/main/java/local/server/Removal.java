package local.server;

/** What a stop leaves. */
public enum Removal {
    /** Data, certificates, password and port stay, for the next start. */
    NOTHING,
    /** All of it is deleted. */
    EVERYTHING
}
