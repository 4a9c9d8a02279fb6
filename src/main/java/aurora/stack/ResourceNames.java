package aurora.stack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The names of a stack's resources. All begin with {@link #base()}, which stays short and plain whatever the stack is
 * called, so that no name derived from it breaks a limit of AWS: a suffix of up to 26 characters and Pulumi's 8 random
 * ones fit the 63 of an RDS identifier.
 *
 * @param base lower-case letters, digits and single hyphens; begins with a letter; at most {@value #LONGEST} characters
 */
public record ResourceNames(String base) {

    /** The longest base. */
    public static final int LONGEST = 28;

    private static final int HASH = 8;

    /**
     * The names of one stack; another stack never has the same base.
     *
     * @param stack as Pulumi knows it, without the organisation
     */
    public static ResourceNames of(String project, String stack) {
        String wanted = project + "-" + stack;
        String plain = plain(wanted);
        if (plain.equals(wanted) && plain.length() <= LONGEST) {
            return new ResourceNames(plain);
        }
        String kept = plain.substring(0, Math.min(plain.length(), LONGEST - HASH - 1));
        return new ResourceNames(plain(kept) + "-" + hash(wanted));
    }

    /** A text that a person chose, as a part of a resource's name; two texts never give the same part. */
    public static String part(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9_.-]", "-");
        return plain.equals(text) ? plain : plain + "-" + hash(text);
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "")
                .replaceAll("-$", "");
        return plain.isEmpty() ? "stack" : plain;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
