package local.provider.aws;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What AWS says of the account and the region. */
record AccountFunctions(Supplier<AwsAccount> account) {
    private static final String IMAGE = "ami-00000000000000000";

    Map<String, Object> region() {
        String region = account.get().region();
        String endpoint = "ec2." + region + "." + account.get().dnsSuffix();
        return Map.of("id", region, "name", region, "description", region, "endpoint", endpoint);
    }

    Map<String, Object> caller() {
        String id = account.get().id();
        String arn = "arn:" + account.get().partition() + ":iam::" + id + ":user/stand-in";
        return Map.of("id", id, "accountId", id, "arn", arn, "userId", "AIDASTANDIN");
    }

    Map<String, Object> partition() {
        String name = account.get().partition();
        String suffix = account.get().dnsSuffix();
        String reverse = suffix.endsWith(".cn") ? "cn.com.amazonaws" : "com.amazonaws";
        return Map.of("id", name, "partition", name, "dnsSuffix", suffix, "reverseDnsPrefix", reverse);
    }

    Map<String, Object> zones() {
        String region = account.get().region();
        List<String> names = Stream.of("a", "b", "c").map(zone -> region + zone).toList();
        List<String> ids =
                Stream.of("1", "2", "3").map(zone -> region + "-az" + zone).toList();
        return Map.of(
                "id", region, "names", names, "zoneIds", ids, "groupNames", List.of(region), "state", "available");
    }

    /** A public parameter of AWS's, which is where programs look up machine images. */
    Map<String, Object> parameter(Map<String, Object> arguments) {
        String name = AwsFunctions.text(arguments, "name", "");
        AwsAccount where = account.get();
        String arn = String.join(":", "arn", where.partition(), "ssm", where.region(), "", "parameter" + name);
        return Map.of(
                "id",
                name,
                "name",
                name,
                "arn",
                arn,
                "type",
                "String",
                "version",
                1,
                "value",
                IMAGE,
                "insecureValue",
                IMAGE);
    }
}
