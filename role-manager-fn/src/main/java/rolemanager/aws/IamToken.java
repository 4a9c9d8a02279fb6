package rolemanager.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import rolemanager.connect.PasswordSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * A token that stands in the place of a password when a member of rds_iam logs in: a presigned request to {@code rds-db}, valid for 15
 * minutes, without its scheme (Amazon RDS User Guide, IAM database authentication). It is signed here; no service is called.
 */
public final class IamToken implements PasswordSource {
    private static final Duration VALID = Duration.ofMinutes(15);

    private final String host;
    private final int port;
    private final String user;
    private final String region;
    private final Map<String, String> environment;

    /** @param environment for the credentials */
    public IamToken(String host, int port, String user, String region, Map<String, String> environment) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.region = region;
        this.environment = environment;
    }

    @Override
    public Optional<String> password() {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create("https://" + host + ":" + port + "/"))
                .appendRawQueryParameter("Action", "connect")
                .appendRawQueryParameter("DBUser", user)
                .build();
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(r -> r.identity(new Credentials(environment).get())
                        .request(request)
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "rds-db")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(
                                AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, VALID))
                .request();
        return Optional.of(signed.getUri().toString().substring("https://".length()));
    }
}
