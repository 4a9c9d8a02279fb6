package local.provider.aws;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The functions that a program may call, by token. */
final class AwsFunctions {
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> answers = new ConcurrentHashMap<>();

    AwsFunctions(Supplier<AwsAccount> account) {
        AccountFunctions accounts = new AccountFunctions(account);
        answers.put("aws:index/getRegion:getRegion", arguments -> accounts.region());
        answers.put("aws:index/getCallerIdentity:getCallerIdentity", arguments -> accounts.caller());
        answers.put("aws:index/getPartition:getPartition", arguments -> accounts.partition());
        answers.put("aws:index/getAvailabilityZones:getAvailabilityZones", arguments -> accounts.zones());
        answers.put("aws:ssm/getParameter:getParameter", accounts::parameter);
        NetworkFunctions network = new NetworkFunctions(account);
        answers.put("aws:ec2/getVpc:getVpc", network::vpc);
        answers.put("aws:ec2/getSubnets:getSubnets", arguments -> network.subnets());
        answers.put("aws:ec2/getSubnet:getSubnet", network::subnet);
        answers.put("aws:ec2/getRouteTables:getRouteTables", arguments -> network.routeTables());
        answers.put("aws:ec2/getRouteTable:getRouteTable", network::routeTable);
    }

    /** Answers a function otherwise. */
    void answer(String token, Function<Map<String, Object>, Map<String, Object>> answer) {
        answers.put(token, answer);
    }

    /** The result with the arguments in it, as AWS's own provider echoes them; empty when there is no such function. */
    Optional<Map<String, Object>> call(String token, Map<String, Object> arguments) {
        return Optional.ofNullable(answers.get(token)).map(answer -> {
            Map<String, Object> result = new TreeMap<>(arguments);
            result.putAll(answer.apply(arguments));
            return result;
        });
    }

    static String text(Map<String, Object> arguments, String name, String fallback) {
        return arguments.get(name) instanceof String text ? text : fallback;
    }
}
