package local.provider.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The described types; any other type is answered with an id and an ARN. */
final class ResourceTypes {
    private static final Map<String, ResourceType> DESCRIBED = Stream.of(
                    NetworkTypes.all(),
                    DatabaseTypes.all(),
                    ComputeTypes.all(),
                    SecurityTypes.all(),
                    OperationTypes.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(ResourceType::token, Function.identity()));

    private ResourceTypes() {}

    static ResourceType of(String token) {
        ResourceType described = DESCRIBED.get(token);
        return described == null ? other(token) : described;
    }

    /** {@code aws:glue/job:Job} becomes {@code arn:aws:glue:…:job/…}. */
    private static ResourceType other(String token) {
        String module = token.split(":", 3)[1];
        String service = module.split("/", 2)[0];
        String kind = token.substring(token.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        return new ResourceType(token, kind + "-{random}")
                .output("arn", "arn:{partition}:" + service + ":{region}:{account}:" + kind + "/{id}");
    }
}
