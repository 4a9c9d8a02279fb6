package local.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import local.failure.Refusal;

/** Assets and archives as property values. Source: Pulumi's sdk/go/common/resource/asset. */
public final class Assets {
    private Assets() {}

    /** A file: its path and the SHA-256 of its content. */
    public static Map<String, Object> file(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new TreeMap<>(Map.of(
                    Properties.SIGNATURE,
                    Properties.ASSET,
                    "path",
                    file.toString(),
                    "hash",
                    HexFormat.of().formatHex(hash)));
        } catch (IOException e) {
            throw new Refusal("the file " + file + " cannot be read: " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** An archive of assets; its hash is left to the engine. */
    public static Map<String, Object> archive(Map<String, Object> assets) {
        return new TreeMap<>(Map.of(Properties.SIGNATURE, Properties.ARCHIVE, "assets", assets));
    }
}
