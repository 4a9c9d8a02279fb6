package rolemanager.model;

/**
 * {@code public} of a request: what is taken from PUBLIC. False leaves things alone.
 *
 * @param database everything on the database; the login roles get CONNECT of their own
 * @param schema   CREATE on schema public
 * @param routines EXECUTE on what the creators make from now on
 */
public record PublicHardening(boolean database, boolean schema, boolean routines) {
    /** What holds when nothing is said. */
    public static final PublicHardening DEFAULT = new PublicHardening(true, true, false);
}
