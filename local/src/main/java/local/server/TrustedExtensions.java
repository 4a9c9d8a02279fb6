package local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import local.failure.Refusal;

/**
 * The extensions of PostgreSQL's contrib that a superuser must create elsewhere but that RDS lets its master (rds_superuser) create. There is
 * no such role in PostgreSQL itself; its nearest means is the mark {@code trusted}, with which the owner of the database may create them.
 */
final class TrustedExtensions {
    private static final List<String> NAMES = List.of(
            "amcheck",
            "autoinc",
            "bloom",
            "dblink",
            "dict_xsyn",
            "earthdistance",
            "insert_username",
            "intagg",
            "moddatetime",
            "pg_buffercache",
            "pg_freespacemap",
            "pg_prewarm",
            "pg_stat_statements",
            "pg_visibility",
            "pg_walinspect",
            "pgrowlocks",
            "pgstattuple",
            "postgres_fdw",
            "refint",
            "sslinfo");

    private TrustedExtensions() {}

    /** Marks those that the release has. To be called once per unpacked release. */
    static void mark(Path binaries) {
        Path folder = binaries.resolve("share/postgresql/extension");
        for (String name : NAMES) {
            Path control = folder.resolve(name + ".control");
            if (Files.exists(control)) {
                append(control);
            }
        }
    }

    private static void append(Path control) {
        try {
            Files.writeString(control, "\ntrusted = true\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Refusal("the file " + control + " cannot be written: " + e, e);
        }
    }
}
