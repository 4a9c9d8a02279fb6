package rolemanager.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.testing.TestPostgres;

/** The handler in Lambda's own runtime. */
final class HandlerPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String MANAGE = "{\"action\": \"manage\", \"config\": {\"superuser_extensions\": {}}}";

    private static Map<String, String> environment(TestSecretsManager secrets) {
        Map<String, String> environment = new HashMap<>(POSTGRES.environment());
        environment.remove("DB_PASSWORD_FILE");
        environment.put("DB_SECRET_ARN", TestSecretsManager.ARN);
        environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url());
        environment.put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "the-secret-key");
        environment.put("AWS_SESSION_TOKEN", "the-session-token");
        return environment;
    }

    private static Path trust() {
        return POSTGRES.certificates().trustStore(TestSecretsManager.STORE_PASSWORD);
    }

    @Test
    void anEventIsAnsweredWithTheReportAndNoSecretIsToldAnywhere() throws Exception {
        try (TestSecretsManager secrets = new TestSecretsManager(POSTGRES.certificates(), TestPostgres.PASSWORD);
                TestRuntimeApi api = new TestRuntimeApi();
                TestFunction function = new TestFunction(api.address(), trust(), environment(secrets))) {
            TestRuntimeApi.Said first = api.invoke(MANAGE);
            TestRuntimeApi.Said second = api.invoke("{\"action\": \"plan\"}");

            assertThat(first.path()).endsWith("/invocation/request-1/response");
            assertThat(first.body()).startsWith("{\"roles\":[\"postgres\",\"migrator\",\"app\"]");
            assertThat(second.body()).startsWith("{\"pending\":0,");
            assertThat(secrets.authorizations())
                    .hasSize(2)
                    .allMatch(
                            a -> a.matches(
                                    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-central-1/secretsmanager/aws4_request, .*"));
            assertThat(function.log())
                    .containsPattern(
                            "\\{\"event\":\"statement\",\"requestId\":\"request-1\",\"sql\":\"CREATE ROLE migrator LOGIN\",\"elapsed_ms\":\"\\d+\\.\\d{3}\"}");
            assertThat(first.body() + second.body() + function.log())
                    .doesNotContain(TestPostgres.PASSWORD)
                    .doesNotContain("the-secret-key")
                    .doesNotContain("the-session-token");
        }
    }

    @Test
    void aBadEventIsAFunctionErrorThatListsEveryFault() throws Exception {
        try (TestSecretsManager secrets = new TestSecretsManager(POSTGRES.certificates(), TestPostgres.PASSWORD);
                TestRuntimeApi api = new TestRuntimeApi();
                TestFunction function = new TestFunction(api.address(), trust(), environment(secrets))) {
            TestRuntimeApi.Said said = api.invoke(
                    "{\"action\": \"mange\", \"config\": {\"superuser_extensions\": {\"vector\": \"false\"}}}");

            assertThat(said.isError()).isTrue();
            assertThat(said.body())
                    .contains("$.action: unknown action")
                    .contains("$.config.superuser_extensions.vector: expected true, false or an object");
            assertThat(secrets.authorizations()).isEmpty();
            assertThat(function.log()).contains("\"requestId\":\"request-1\"");
        }
    }

    @Test
    void aDatabaseOfATemporaryEnvironmentComesAndGoesAndANewerRequestOpensNothing() throws Exception {
        try (TestSecretsManager secrets = new TestSecretsManager(POSTGRES.certificates(), TestPostgres.PASSWORD);
                TestRuntimeApi api = new TestRuntimeApi();
                TestFunction function = new TestFunction(api.address(), trust(), environment(secrets))) {
            String request = "{\"action\": \"create-database\", \"version\": 1, \"model\": {\"database\": \"pr_12\"}}";

            assertThat(api.invoke(request.replace("\"version\": 1", "\"version\": 2"))
                            .body())
                    .contains("the request has version 2, this function knows up to 1");
            assertThat(secrets.authorizations()).isEmpty();
            assertThat(api.invoke(request).body()).startsWith("{\"database\":\"pr_12\",\"stack\":null,");
            assertThat(api.invoke("{\"action\": \"list-databases\"}").body())
                    .startsWith("{\"databases\":[{\"database\":\"pr_12\"");
            assertThat(api.invoke(request.replace("create", "drop")).body())
                    .startsWith("{\"database\":\"pr_12\",\"dropped\":true,");
            assertThat(function.log()).contains("CREATE DATABASE pr_12 CONNECTION LIMIT 0", "DROP DATABASE pr_12");
        }
    }

    @Test
    void aPasswordThatWasRotatedMeanwhileIsFetchedOnceMore() throws Exception {
        try (TestSecretsManager secrets =
                        new TestSecretsManager(POSTGRES.certificates(), "the old password", TestPostgres.PASSWORD);
                TestRuntimeApi api = new TestRuntimeApi();
                TestFunction function = new TestFunction(api.address(), trust(), environment(secrets))) {
            TestRuntimeApi.Said said = api.invoke(MANAGE);

            assertThat(said.isError()).as(said.body()).isFalse();
            assertThat(secrets.authorizations()).hasSize(2);
            assertThat(function.log()).doesNotContain("the old password");
        }
    }

    @Test
    void aWrongPasswordAndAMissingSecretAreNamed() throws Exception {
        try (TestSecretsManager secrets = new TestSecretsManager(POSTGRES.certificates(), "a wrong password");
                TestRuntimeApi api = new TestRuntimeApi();
                TestFunction function = new TestFunction(api.address(), trust(), environment(secrets))) {
            assertThat(api.invoke(MANAGE).body())
                    .contains("the server refused the login")
                    .doesNotContain("a wrong password");
            assertThat(secrets.authorizations()).hasSize(2);
            assertThat(function.log()).doesNotContain("a wrong password");
        }
        try (TestSecretsManager secrets = new TestSecretsManager(POSTGRES.certificates(), TestPostgres.PASSWORD);
                TestRuntimeApi api = new TestRuntimeApi()) {
            Map<String, String> environment = environment(secrets);
            environment.put("DB_SECRET_ARN", TestSecretsManager.ARN.replace("cluster-1", "cluster-2"));
            try (TestFunction function = new TestFunction(api.address(), trust(), environment)) {
                assertThat(api.invoke(MANAGE).body()).contains("ResourceNotFoundException no such secret");
                assertThat(function.log()).contains("secretsmanager:GetSecretValue");
            }
        }
    }

    @Test
    void anUnreachableSecretsManagerIsNamedWithWhatToLookAt() throws Exception {
        try (TestSecretsManager secrets = new TestSecretsManager(POSTGRES.certificates(), TestPostgres.PASSWORD);
                TestRuntimeApi api = new TestRuntimeApi()) {
            Map<String, String> environment = environment(secrets);
            environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", "https://localhost:1/");
            try (TestFunction function = new TestFunction(api.address(), trust(), environment)) {
                assertThat(api.invoke(MANAGE).body())
                        .contains("cannot reach Secrets Manager at localhost")
                        .contains("interface endpoint");
                assertThat(function.log()).contains("failed");
            }
        }
    }

    /** As with SnapStart, where credentials come from an endpoint and not from variables. */
    @Test
    void aSnapshotHoldsNeitherSecretNorConnectionAndTheRestoredFunctionFetchesItsOwn() throws Exception {
        try (TestSecretsManager secrets = new TestSecretsManager(POSTGRES.certificates(), TestPostgres.PASSWORD);
                TestCredentials credentials = new TestCredentials();
                TestRuntimeApi api = new TestRuntimeApi()) {
            Map<String, String> environment = environment(secrets);
            environment.keySet().removeIf(name -> name.startsWith("AWS_ACCESS_") || name.startsWith("AWS_SE"));
            environment.putAll(credentials.environment());
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
            try (TestFunction function = new TestFunction(api.address(), trust(), environment)) {
                api.awaitSnapshot();
                assertThat(function.memory())
                        .contains("rolemanager/lambda/Handler")
                        .doesNotContain(TestPostgres.PASSWORD, TestCredentials.SECRET_KEY, TestCredentials.TOKEN);
                assertThat(function.classes())
                        .contains("rolemanager.lambda.Handler")
                        .doesNotContain("org.postgresql", "SSLSocketImpl");
                assertThat(secrets.authorizations()).isEmpty();
                api.restore();

                TestRuntimeApi.Said said = api.invoke("{\"action\": \"report\"}");
                assertThat(said.isError()).as(said.body() + function.log()).isFalse();
                assertThat(secrets.authorizations()).singleElement().asString().contains(TestCredentials.ACCESS_KEY);
                assertThat(function.classes()).contains("org.postgresql");
                assertThat(said.body() + function.log())
                        .doesNotContain(TestCredentials.SECRET_KEY, TestCredentials.TOKEN);
            }
        }
    }

    @Test
    void lambdasRuntimeLetsOldTlsInAndTheHandlerShutsItOut() throws IOException, GeneralSecurityException {
        assertThat(protocols("handler")).isEqualTo("TLSv1.3,TLSv1.2");
        assertThat(protocols()).contains("TLSv1.1");
    }

    private static String protocols(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                TestFunction.java(), "-cp", System.getProperty("java.class.path"), TlsProtocols.class.getName());
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
