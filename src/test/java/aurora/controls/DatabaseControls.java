package aurora.controls;

import static aurora.controls.Control.each;
import static aurora.controls.Control.exists;
import static aurora.controls.Control.on;
import static aurora.controls.Control.ownKey;
import static aurora.controls.Control.set;
import static aurora.controls.Control.unset;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What holds of the cluster, its instances, its parameters, its logs and its backups. */
final class DatabaseControls {

    private static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final String INSTANCE = "aws:rds/clusterInstance:ClusterInstance";
    private static final String PARAMETERS = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    private static final String EVENTS = "aws:rds/eventSubscription:EventSubscription";

    private DatabaseControls() {}

    static List<Control> all() {
        return Stream.of(cluster(), instances(), around()).flatMap(List::stream).toList();
    }

    private static List<Control> cluster() {
        return Stream.of(keeping(), settings(), secrets()).flatMap(List::stream).toList();
    }

    private static List<Control> keeping() {
        return List.of(
                on("RDS_27", "storage is encrypted", CLUSTER, "storageEncrypted"),
                ownKey("CKV_AWS_327", "storage is encrypted with the stack's own key", CLUSTER, "kmsKeyId"),
                on("RDS_7", "deletion protection is on", CLUSTER, "deletionProtection"),
                each(
                        "RDS_7_pulumi",
                        "Pulumi refuses to delete the cluster",
                        CLUSTER,
                        Declared::protect,
                        Declared::letGo),
                each(
                        "RDS_final",
                        "a last snapshot is kept",
                        CLUSTER,
                        cluster -> !cluster.isTrue("skipFinalSnapshot")
                                && !cluster.text("finalSnapshotIdentifier").isEmpty(),
                        set("skipFinalSnapshot", new JsonPrimitive(true))),
                new Control(
                        "RDS_final_key",
                        "the key of a last snapshot stays with it",
                        run -> run.all(CLUSTER).stream()
                                .filter(cluster -> !cluster.isTrue("skipFinalSnapshot"))
                                .filter(cluster -> !key(run, cluster).retained())
                                .map(Declared::toString)
                                .toList(),
                        run -> Optional.of(run.with(key(run, run.only(CLUSTER)).letGo()))));
    }

    private static List<Control> settings() {
        return List.of(
                on("RDS_12", "IAM authentication is on", CLUSTER, "iamDatabaseAuthenticationEnabled"),
                each(
                        "RDS_50",
                        "continuous backups reach a week back",
                        CLUSTER,
                        cluster -> cluster.number("backupRetentionPeriod") >= 7,
                        set("backupRetentionPeriod", new JsonPrimitive(1))),
                on("RDS_47", "snapshots carry the tags", CLUSTER, "copyTagsToSnapshot"),
                each(
                        "RDS_37",
                        "PostgreSQL's log goes to CloudWatch",
                        CLUSTER,
                        cluster -> cluster.text("enabledCloudwatchLogsExports").contains("\"postgresql\""),
                        set("enabledCloudwatchLogsExports", new JsonArray())),
                each(
                        "RDS_23",
                        "the port is not the default one",
                        CLUSTER,
                        cluster -> cluster.number("port") != 5432,
                        set("port", new JsonPrimitive(5432))),
                each(
                        "RDS_24",
                        "the administrator has no common name",
                        CLUSTER,
                        cluster -> !List.of("admin", "postgres").contains(cluster.text("masterUsername")),
                        set("masterUsername", new JsonPrimitive("postgres"))));
    }

    private static List<Control> secrets() {
        return List.of(
                each(
                        "CKV_AWS_388",
                        "the engine is not one with the hole in log_fdw",
                        CLUSTER,
                        cluster ->
                                Integer.parseInt(cluster.text("engineVersion").split("\\.", -1)[0]) >= 13,
                        set("engineVersion", new JsonPrimitive("11.8"))),
                on(
                        "SecretsManager_1",
                        "AWS keeps and rotates the administrator's password",
                        CLUSTER,
                        "manageMasterUserPassword"),
                each(
                        "SecretsManager_own",
                        "nobody else sets the administrator's password",
                        CLUSTER,
                        cluster -> cluster.input("masterPassword").isEmpty(),
                        set("masterPassword", new JsonPrimitive("hunter2"))),
                ownKey(
                        "CKV_AWS_149",
                        "the administrator's secret is encrypted with the stack's own key",
                        CLUSTER,
                        "masterUserSecretKmsKeyId"));
    }

    private static List<Control> instances() {
        return List.of(
                new Control(
                        "RDS_15",
                        "a second instance can take over",
                        run -> run.all(INSTANCE).size() > 1 ? List.of() : List.of("only " + run.all(INSTANCE)),
                        run -> Optional.of(
                                run.without(resource -> resource.type().equals(INSTANCE)
                                        && !resource.name().endsWith("-1")))),
                new Control(
                        "RDS_15_zones",
                        "no two instances are in one zone while another has none",
                        run -> zones(run) == Math.min(run.all(INSTANCE).size(), subnets(run))
                                ? List.of()
                                : List.of(run.all(INSTANCE).size() + " instances in " + zones(run) + " zones"),
                        run -> Optional.of(run.with(run.named(INSTANCE, "aurora-full-db-2")
                                .withInput("availabilityZone", new JsonPrimitive("eu-central-1a"))))),
                on("RDS_13", "minor versions are upgraded", INSTANCE, "autoMinorVersionUpgrade"),
                each(
                        "RDS_2",
                        "nobody reaches an instance from the internet",
                        INSTANCE,
                        instance -> instance.input("publiclyAccessible").isPresent()
                                && !instance.isTrue("publiclyAccessible"),
                        set("publiclyAccessible", new JsonPrimitive(true))),
                each(
                        "RDS_6",
                        "enhanced monitoring is on and may publish",
                        INSTANCE,
                        instance -> instance.number("monitoringInterval") > 0
                                && instance.input("monitoringRoleArn").isPresent(),
                        set("monitoringInterval", new JsonPrimitive(0))),
                on("CKV_AWS_353", "Performance Insights are on", INSTANCE, "performanceInsightsEnabled"),
                ownKey(
                        "CKV_AWS_354",
                        "Performance Insights are encrypted with the stack's own key",
                        INSTANCE,
                        "performanceInsightsKmsKeyId"),
                each(
                        "CKV_AWS_211",
                        "the instance's certificate is of a current authority",
                        INSTANCE,
                        instance -> instance.text("caCertIdentifier").matches("rds-ca-(rsa2048|rsa4096|ecc384)-g1"),
                        set("caCertIdentifier", new JsonPrimitive("rds-ca-2019"))));
    }

    private static List<Control> around() {
        return List.of(
                parameter(
                        "CKV2_AWS_27_ddl",
                        "statements that change the schema are logged",
                        "log_statement",
                        "ddl|mod|all"),
                parameter("CKV2_AWS_27_slow", "slow statements are logged", "log_min_duration_statement", "\\d+"),
                parameter("RDS_38", "only TLS is spoken", "rds.force_ssl", "1"),
                parameter("SCRAM", "passwords are kept as SCRAM verifiers", "password_encryption", "scram-sha-256"),
                exists(
                        "RDS_26",
                        "the cluster is copied by AWS Backup",
                        "aws:backup/selection:Selection",
                        selection -> selection.text("resources").contains(":rds:")),
                events("RDS_19", "db-cluster", "failure", "maintenance"),
                events("RDS_20", "db-instance", "configuration change", "failure", "maintenance"),
                events("RDS_21", "db-parameter-group", "configuration change"),
                events("RDS_22", "db-security-group", "configuration change", "failure"),
                on("RDS_43", "the proxy speaks TLS only", "aws:rds/proxy:Proxy", "requireTls"),
                each(
                        "RDS_proxy_iam",
                        "the proxy lets in nobody without a token",
                        "aws:rds/proxy:Proxy",
                        proxy -> elements(proxy, "auths")
                                .allMatch(auth -> auth.getAsJsonObject()
                                        .get("iamAuth")
                                        .getAsString()
                                        .equals("REQUIRED")),
                        proxy -> proxy.withInput(
                                "auths", json(proxy.text("auths").replace("REQUIRED", "DISABLED")))),
                ownKey(
                        "Backup_1",
                        "copies are encrypted with the stack's own key",
                        "aws:backup/vault:Vault",
                        "kmsKeyArn"),
                each(
                        "Backup_lifecycle",
                        "every copy has an end",
                        "aws:backup/plan:Plan",
                        plan -> elements(plan, "rules")
                                .allMatch(rule -> rule.getAsJsonObject().has("lifecycle")),
                        set("rules", json("[{}]"))));
    }

    private static Control parameter(String id, String rule, String name, String value) {
        return each(
                id,
                rule,
                PARAMETERS,
                group -> elements(group, "parameters")
                        .map(JsonElement::getAsJsonObject)
                        .anyMatch(
                                parameter -> parameter.get("name").getAsString().equals(name)
                                        && parameter.get("value").getAsString().matches(value)),
                unset("parameters"));
    }

    private static Control events(String id, String source, String... categories) {
        return exists(
                id,
                "somebody hears of events of " + source,
                EVENTS,
                subscription -> subscription.text("sourceType").equals(source)
                        && subscription.isTrue("enabled")
                        && Stream.of(categories)
                                .allMatch(category ->
                                        subscription.text("eventCategories").contains('"' + category + '"')));
    }

    private static long zones(StackRun run) {
        return run.all(INSTANCE).stream()
                .map(instance -> instance.text("availabilityZone"))
                .distinct()
                .count();
    }

    private static int subnets(StackRun run) {
        return run.only("aws:rds/subnetGroup:SubnetGroup")
                .inputs()
                .getAsJsonArray("subnetIds")
                .size();
    }

    private static Declared key(StackRun run, Declared cluster) {
        return run.named("aws:kms/key:Key", cluster.text("kmsKeyId").replaceAll(".*:", ""));
    }

    private static Stream<JsonElement> elements(Declared resource, String input) {
        return resource.input(input)
                .map(list -> StreamSupport.stream(list.getAsJsonArray().spliterator(), false))
                .orElseGet(Stream::empty);
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
