package rolemanager.model;

/** A privilege, with the letter that stands for it in an ACL (PostgreSQL documentation, 5.8 Privileges). */
public enum Privilege {
    INSERT('a', 0),
    SELECT('r', 1),
    UPDATE('w', 2),
    DELETE('d', 3),
    TRUNCATE('D', 4),
    REFERENCES('x', 5),
    TRIGGER('t', 6),
    EXECUTE('X', 7),
    USAGE('U', 8),
    CREATE('C', 9),
    TEMPORARY('T', 10),
    CONNECT('c', 11),
    SET('s', 12),
    ALTER_SYSTEM('A', 13),
    MAINTAIN('m', 14);

    private static final Privilege[] ALL = values();

    private final char letter;
    private final int bit;

    /** The bit is the one PostgreSQL itself uses (src/include/nodes/parsenodes.h). */
    Privilege(char letter, int bitNumber) {
        this.letter = letter;
        this.bit = 1 << bitNumber;
    }

    /** The privilege an ACL letter stands for; throws when this program does not know the letter. */
    public static Privilege ofLetter(char letter) {
        for (Privilege privilege : ALL) {
            if (privilege.letter == letter) {
                return privilege;
            }
        }
        throw new IllegalArgumentException("unknown privilege letter '" + letter
                + "' in an access control list; this server's version is newer than this program");
    }

    /** The letter in an access control list. */
    public char letter() {
        return letter;
    }

    /** As SQL spells it. */
    public String sql() {
        return name().replace('_', ' ');
    }

    int bit() {
        return bit;
    }
}
