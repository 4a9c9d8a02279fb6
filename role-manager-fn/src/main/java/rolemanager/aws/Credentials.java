package rolemanager.aws;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import rolemanager.json.JsonValue;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * The function's credentials: from the environment as Lambda sets it, or, where a snapshot was restored or in a container, from the endpoint
 * that AWS_CONTAINER_CREDENTIALS_FULL_URI names. Read anew each time: they expire, and a snapshot must not keep any.
 */
final class Credentials {
    private final Map<String, String> environment;

    Credentials(Map<String, String> environment) {
        this.environment = environment;
    }

    AwsCredentialsIdentity get() {
        String uri = environment.get("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        if (environment.containsKey("AWS_ACCESS_KEY_ID")) {
            return identity(
                    variable("AWS_ACCESS_KEY_ID"),
                    variable("AWS_SECRET_ACCESS_KEY"),
                    Optional.ofNullable(environment.get("AWS_SESSION_TOKEN")));
        }
        if (uri != null) {
            return fromContainer(uri);
        }
        throw new RoleManagerException(
                ErrorCode.CONFIGURATION,
                "no AWS credentials: neither AWS_ACCESS_KEY_ID nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set");
    }

    private AwsCredentialsIdentity fromContainer(String uri) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(uri).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            authorization().ifPresent(token -> connection.setRequestProperty("Authorization", token));
            HttpAnswer answer = HttpAnswer.read(connection);
            JsonValue.Obj fields = answer.object("the credentials endpoint");
            return identity(
                    JsonFields.text(fields, "AccessKeyId"),
                    JsonFields.text(fields, "SecretAccessKey"),
                    Optional.of(JsonFields.text(fields, "Token")));
        } catch (IOException e) {
            throw new RoleManagerException(
                    ErrorCode.UNAVAILABLE, "cannot get AWS credentials from " + uri + ": " + e, e);
        }
    }

    private Optional<String> authorization() throws IOException {
        String file = environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
        return file == null
                ? Optional.ofNullable(environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN"))
                : Optional.of(Files.readString(Path.of(file)).strip());
    }

    private String variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new RoleManagerException(ErrorCode.CONFIGURATION, name + " is not set"));
    }

    private static AwsCredentialsIdentity identity(String id, String secret, Optional<String> token) {
        return token.isPresent()
                ? AwsSessionCredentialsIdentity.create(id, secret, token.get())
                : AwsCredentialsIdentity.create(id, secret);
    }
}
