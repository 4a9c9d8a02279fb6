package rolemanager.model;

/**
 * One thing that was tried.
 *
 * @param about   the role or the object
 * @param what    what was to be proven
 * @param failure empty when it was
 */
public record Check(String about, String what, String failure) {

    /** A thing that was proven. */
    public static Check passed(String about, String what) {
        return new Check(about, what, "");
    }

    /** Whether it was proven. */
    public boolean ok() {
        return failure.isEmpty();
    }
}
