package rolemanager.model;

/**
 * One thing that is wrong.
 *
 * @param path where: a JSON path such as {@code $.roles.app.login}, or what it is about, such as {@code role app}
 */
public record Fault(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
