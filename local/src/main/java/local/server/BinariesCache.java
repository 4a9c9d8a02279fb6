package local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import local.failure.Refusal;

/**
 * Unpacked releases, shared by all clones of one user.
 *
 * @param folder one folder per release and platform
 */
record BinariesCache(Path folder) {
    /** In the user's cache folder, as the XDG base directory specification says; a relative path is to be ignored. */
    static BinariesCache of(Map<String, String> environment, ServiceAccount account) {
        Path configured = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        Path cache = configured.isAbsolute() ? configured : account.usualCache();
        return new BinariesCache(cache.resolve("aurora-pulumi").resolve("postgres"));
    }

    /** The folder with {@code bin}, {@code lib} and {@code share} of the release, unpacked now where it is missing. */
    Path release(PostgresVersion version, Platform platform, Progress progress) {
        Path release = folder.resolve(version.number() + "-" + platform.name());
        if (Files.isDirectory(release)) {
            return release;
        }
        PrivateFiles.createReadableFolder(folder);
        return FolderLock.holding(folder, progress, () -> {
            if (!Files.isDirectory(release)) {
                unpack(version, platform, release, progress);
            }
            return release;
        });
    }

    /** What is unfinished has another name, so nobody uses it; an interrupted attempt's is deleted by the next. */
    private void unpack(PostgresVersion version, Platform platform, Path release, Progress progress) {
        Path work = folder.resolve("unfinished");
        PrivateFiles.delete(work);
        Path unfinished = work.resolve("release");
        PrivateFiles.createReadableFolder(unfinished);
        try {
            Path archive = ArchiveSource.find(version, platform, work, progress);
            progress.say("unpacking PostgreSQL " + version.number() + " into " + release + ", once");
            Archive.unpack(archive, unfinished);
        } catch (IOException e) {
            throw new Refusal(
                    "PostgreSQL " + version.number() + " cannot be unpacked into " + release + ": " + e
                            + "; look at the permissions and the space there",
                    e);
        }
        TrustedExtensions.mark(unfinished);
        PrivateFiles.rename(unfinished, release);
        PrivateFiles.delete(work);
    }
}
