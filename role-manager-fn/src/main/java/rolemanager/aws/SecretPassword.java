package rolemanager.aws;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.connect.PasswordSource;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonSyntaxException;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * The password in a Secrets Manager secret whose JSON has {@code username} and {@code password}, fetched each time it is asked for
 * (GetSecretValue, Secrets Manager API reference).
 */
public final class SecretPassword implements PasswordSource {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;

    private final SecretArn arn;
    private final String user;
    private final Map<String, String> environment;

    /**
     * @param arn         the secret's ARN
     * @param user        who logs in; the secret must be about the same
     * @param environment for the credentials, and AWS_ENDPOINT_URL_SECRETS_MANAGER where it is set
     */
    public SecretPassword(String arn, String user, Map<String, String> environment) {
        this.arn = SecretArn.parse(arn);
        this.user = user;
        this.environment = environment;
    }

    @Override
    public Optional<String> password() {
        JsonValue.Obj secret = parse(JsonFields.text(call(), "SecretString"));
        JsonFields.optional(secret, "username")
                .filter(name -> !name.equals(user))
                .ifPresent(name -> {
                    throw new RoleManagerException(
                            ErrorCode.CONFIGURATION,
                            "the secret " + arn.text() + " is about user " + name + ", but DB_USER is " + user
                                    + "; make them the same");
                });
        return Optional.of(JsonFields.text(secret, "password"));
    }

    private static JsonValue.Obj parse(String secret) {
        try {
            if (JsonReader.read(secret) instanceof JsonValue.Obj object) {
                return object;
            }
        } catch (JsonSyntaxException e) {
            // The parser's message says where, which in a secret is nobody's business.
            throw noObject();
        }
        throw noObject();
    }

    private static RoleManagerException noObject() {
        return new RoleManagerException(
                ErrorCode.CONFIGURATION, "the secret is not a JSON object with username and password");
    }

    private JsonValue.Obj call() {
        URI endpoint = endpoint();
        try {
            HttpAnswer answer = HttpAnswer.read(send(endpoint));
            if (answer.status() >= 400) {
                throw refused(answer);
            }
            return answer.object("Secrets Manager");
        } catch (IOException e) {
            throw new RoleManagerException(
                    ErrorCode.UNAVAILABLE,
                    "cannot reach Secrets Manager at " + endpoint.getHost() + ": " + e
                            + "; in subnets without a way to the internet the VPC needs an interface endpoint for it with private DNS,"
                            + " and the function's security group must be let in on port 443",
                    e);
        }
    }

    private RoleManagerException refused(HttpAnswer answer) {
        String reason = "status " + answer.status();
        try {
            if (JsonReader.read(answer.body()) instanceof JsonValue.Obj error) {
                reason += " " + JsonFields.optional(error, "__type").orElse("") + " "
                        + JsonFields.optional(error, "message")
                                .or(() -> JsonFields.optional(error, "Message"))
                                .orElse("");
            }
        } catch (JsonSyntaxException e) {
            reason += " and no JSON";
        }
        return new RoleManagerException(
                ErrorCode.UNAVAILABLE,
                "Secrets Manager did not give the secret " + arn.text() + ": " + reason.strip()
                        + "; the function's role needs secretsmanager:GetSecretValue on it and kms:Decrypt on its key");
    }

    private URI endpoint() {
        String custom = environment.get("AWS_ENDPOINT_URL_SECRETS_MANAGER");
        return URI.create(custom == null || custom.isEmpty() ? "https://" + arn.endpoint() + "/" : custom);
    }

    private HttpURLConnection send(URI endpoint) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("SecretId", arn.text());
        byte[] body = JsonWriter.compact(JsonValue.stringMap(fields)).getBytes(StandardCharsets.UTF_8);
        HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        signed(endpoint, body).headers().forEach((name, values) -> set(connection, name, values));
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return connection;
    }

    private static void set(HttpURLConnection connection, String name, List<String> values) {
        if (!name.equalsIgnoreCase("Host")) {
            connection.setRequestProperty(name, String.join(",", values));
        }
    }

    private SdkHttpRequest signed(URI endpoint, byte[] body) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "secretsmanager.GetSecretValue")
                .build();
        return AwsV4HttpSigner.create()
                .sign(r -> r.identity(new Credentials(environment).get())
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "secretsmanager")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, arn.region()))
                .request();
    }
}
