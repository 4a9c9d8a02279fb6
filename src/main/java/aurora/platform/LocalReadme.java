package aurora.platform;

import aurora.config.RoleModelConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page of a stack on this machine. Pure.
 *
 * @param stack its name
 * @param model the roles, one of which connects in the example
 */
record LocalReadme(String stack, RoleModelConfig model) {

    /**
     * The text.
     *
     * @param version exact version of the server
     * @param report the role manager's answer, JSON
     */
    String markdown(String host, int port, String version, String report) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("endpoint", host + ":" + port);
        facts.put("database", model.databaseName());
        facts.put("engine", "PostgreSQL " + version);
        return new Readme(stack, facts, connecting(host, port), report, Map.of()).markdown();
    }

    private String connecting(String host, int port) {
        return model.exampleRole().map(role -> connecting(host, port, role)).orElse("No role logs in by certificate.");
    }

    private String connecting(String host, int port, String role) {
        return """
                From this folder; a certificate stands for the IAM token here, and `bin/local status` prints the command of every role.

                    psql "host=%1$s port=%2$d dbname=%3$s user=%4$s sslmode=verify-full sslrootcert=%5$s/tls/ca.crt sslcert=%5$s/clients/%4$s.crt sslkey=%5$s/clients/%4$s.key"\
                """.formatted(host, port, model.databaseName(), role, ".local/servers/" + stack);
    }
}
