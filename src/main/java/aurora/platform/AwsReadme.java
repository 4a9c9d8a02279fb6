package aurora.platform;

import aurora.config.RoleModelConfig;
import aurora.stack.Account;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a stack on AWS. Pure.
 *
 * @param stack its name
 * @param model the roles, one of which connects in the example
 * @param dashboard name of the dashboard, where there is one
 */
record AwsReadme(String stack, RoleModelConfig model, Optional<String> dashboard) {

    /**
     * The cluster as it is.
     *
     * @param identifier physical name
     * @param version exact version of the engine
     */
    record Server(String endpoint, String readerEndpoint, int port, String identifier, String version) {}

    /**
     * The text.
     *
     * @param clients the security group that clients join
     * @param function the role manager's name
     * @param report its answer, JSON
     */
    String markdown(Account account, Server server, String clients, String function, String report) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("endpoint", server.endpoint() + ":" + server.port());
        facts.put("readers", server.readerEndpoint() + ":" + server.port());
        facts.put("database", model.databaseName());
        facts.put("engine", "Aurora PostgreSQL " + server.version());
        facts.put("region", account.region());
        Console console = new Console(account);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("The cluster", console.cluster(server.identifier()));
        links.put("The role manager", console.function(function));
        dashboard.ifPresent(name -> links.put("The dashboard", console.dashboard(name)));
        return new Readme(stack, facts, connecting(account, server, clients), report, links).markdown();
    }

    private String connecting(Account account, Server server, String clients) {
        return model.exampleRole()
                .map(role -> connecting(account, server, clients, role))
                .orElse("No role logs in by IAM token.");
    }

    private String connecting(Account account, Server server, String clients, String role) {
        return """
                From a machine in the security group `%1$s`, under an IAM identity that has the role's policy (output `accessPolicyArns`), with
                [RDS's certificates](https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html). A token is good for 15 minutes.

                    TOKEN=$(aws rds generate-db-auth-token --region %2$s --hostname %3$s --port %4$d --username %5$s)
                    PGPASSWORD=$TOKEN psql "host=%3$s port=%4$d dbname=%6$s user=%5$s sslmode=verify-full sslrootcert=global-bundle.pem"

                The same with: %7$s""".formatted(
                        clients,
                        account.region(),
                        server.endpoint(),
                        server.port(),
                        role,
                        model.databaseName(),
                        String.join(", ", model.iamLoginRoles()));
    }
}
