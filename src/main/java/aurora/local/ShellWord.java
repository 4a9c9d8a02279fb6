package aurora.local;

/** One word of a POSIX shell command. */
final class ShellWord {
    private ShellWord() {}

    /** The text, quoted so that the shell passes exactly it. */
    static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
