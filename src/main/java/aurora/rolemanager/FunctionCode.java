package aurora.rolemanager;

import com.pulumi.exceptions.RunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The role manager's jar as it was built.
 *
 * @param path relative to the project's folder
 * @param sha256 of its bytes, in hexadecimal; the same sources give the same one
 */
public record FunctionCode(String path, String sha256) {

    private static final String BUILT = "role-manager-fn/target/role-manager-fn.jar";

    /**
     * The jar of this checkout.
     *
     * @throws RunException if it was not built yet; the message says how
     */
    public static FunctionCode built() {
        return at(Path.of(""), BUILT);
    }

    static FunctionCode at(Path project, String path) {
        Path jar = project.resolve(path);
        if (!Files.isRegularFile(jar)) {
            throw new RunException("the role manager's jar " + path + " does not exist; build it with: bin/build-jars");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return new FunctionCode(path, HexFormat.of().formatHex(digest));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException("cannot read the role manager's jar " + path, cannotRead);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
