package rolemanager.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The token against Signature Version 4 worked out by hand (AWS General Reference, Signing AWS API requests). */
final class IamTokenTest {
    private static final String HOST = "db.cluster-abc.eu-central-1.rds.amazonaws.com";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "AWS_ACCESS_KEY_ID",
            "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY",
            "wJalrXUtnFEMI/K7MDENG",
            "AWS_SESSION_TOKEN",
            "a/token+=");

    private static String token(String user) {
        return new IamToken(HOST, 5432, user, "eu-central-1", ENVIRONMENT)
                .password()
                .orElseThrow();
    }

    @Test
    void theTokenIsAPresignedConnectRequestForFifteenMinutes() {
        assertThat(token("app"))
                .startsWith(HOST + ":5432/?")
                .contains("Action=connect", "DBUser=app", "X-Amz-Algorithm=AWS4-HMAC-SHA256", "X-Amz-Expires=900")
                .contains("%2Feu-central-1%2Frds-db%2Faws4_request", "X-Amz-Security-Token=a%2Ftoken%2B%3D");
    }

    @Test
    void theSignatureIsTheOneOfTheSpecification() throws GeneralSecurityException {
        String token = token("shop app");
        Map<String, String> query = new TreeMap<>();
        for (String pair : URI.create("https://" + token).getRawQuery().split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        String signature = query.remove("X-Amz-Signature");
        StringBuilder canonical = new StringBuilder();
        query.forEach((k, v) -> canonical
                .append(canonical.isEmpty() ? "" : "&")
                .append(k)
                .append('=')
                .append(v));
        String date = query.getOrDefault("X-Amz-Date", "");
        String day = date.substring(0, 8);
        String request = "GET\n/\n" + canonical + "\nhost:" + HOST + ":5432\n\nhost\n" + sha256("");
        String toSign =
                "AWS4-HMAC-SHA256\n" + date + "\n" + day + "/eu-central-1/rds-db/aws4_request\n" + sha256(request);
        byte[] key = "AWS4wJalrXUtnFEMI/K7MDENG".getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, "eu-central-1", "rds-db", "aws4_request"}) {
            key = hmac(key, part);
        }
        assertThat(signature).isEqualTo(HexFormat.of().formatHex(hmac(key, toSign)));
    }

    @Test
    void withoutCredentialsItSaysWhichVariablesAreMissing() {
        assertThatThrownBy(() -> new IamToken(HOST, 5432, "app", "eu-central-1", Map.of()).password())
                .hasMessageContaining("neither AWS_ACCESS_KEY_ID nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set");
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
