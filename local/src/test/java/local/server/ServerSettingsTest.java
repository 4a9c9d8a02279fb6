package local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import local.failure.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that PostgreSQL is configured with, and names that they must not be made from. */
class ServerSettingsTest {
    @Test
    void theFirstLineThatMatchesIsTheSuperusersThenTheMastersThenThatOfRdsIam() {
        assertThat(ServerSettings.access("master \"one\"")).isEqualTo("""
                        # TYPE   DATABASE  USER       ADDRESS       METHOD
                        hostssl  all       "rdsadmin"  127.0.0.1/32  cert
                        hostssl  all       "master ""one\"""  127.0.0.1/32  scram-sha-256
                        hostssl  all       +rds_iam  127.0.0.1/32  cert
                        hostssl  all       all  127.0.0.1/32  scram-sha-256
                        """);
    }

    @Test
    void theServerListensOnTheLoopbackOnlyAndOnlyWithTls() {
        assertThat(ServerSettings.settings(6000).lines())
                .contains(
                        "listen_addresses = '127.0.0.1'",
                        "port = 6000",
                        "unix_socket_directories = ''",
                        "ssl = on",
                        "ssl_min_protocol_version = 'TLSv1.2'",
                        "password_encryption = 'scram-sha-256'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../up", "a/b", ".hidden", "two\nlines"})
    void aRoleWhoseNameCannotBeAFilesIsRefused(String role) {
        assertThatThrownBy(() -> new StartOptions(PostgresVersion.DEFAULT, List.of("app", role), "postgres", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--roles");
        assertThatThrownBy(() -> new StartOptions(PostgresVersion.DEFAULT, List.of(), role, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--master");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-amd64",
        "Linux, aarch64, linux-arm64v8",
        "Mac OS X, x86_64, darwin-amd64",
        "Mac OS X, aarch64, darwin-arm64v8"
    })
    void machinesAreNamedAsTheArtifactsAre(String system, String architecture, String name) {
        assertThat(Platform.of(system, architecture).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64"})
    void aMachineWithoutBinariesIsRefused(String system, String architecture) {
        assertThatThrownBy(() -> Platform.of(system, architecture))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(system)
                .hasMessageContaining(architecture);
    }
}
