package aurora.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import com.pulumi.Log;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.internal.MockMonitor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/** Stands where the engine's resource monitor stands, and keeps every registration as it arrives there. */
final class RecordingMonitor extends MockMonitor {

    private final List<Declared> declared = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, JsonObject> componentOutputs = Collections.synchronizedMap(new LinkedHashMap<>());

    RecordingMonitor(Mocks mocks, Log log) {
        super(mocks, log);
    }

    List<Declared> declared() {
        return List.copyOf(declared);
    }

    Map<String, JsonObject> componentOutputs() {
        return Map.copyOf(componentOutputs);
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return super.registerResourceAsync(resource, request).thenApply(response -> {
            declared.add(declaration(request, response.getUrn()));
            return response;
        });
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        componentOutputs.put(request.getUrn(), json(request.getOutputs()));
        return super.registerResourceOutputsAsync(request);
    }

    private static Declared declaration(RegisterResourceRequest request, String urn) {
        Map<String, List<String>> byProperty = new TreeMap<>();
        request.getPropertyDependenciesMap()
                .forEach((property, urns) -> byProperty.put(property, List.copyOf(urns.getUrnsList())));
        return new Declared(
                request.getType(),
                request.getName(),
                urn,
                request.getParent(),
                request.getCustom(),
                request.getProtect(),
                request.getRetainOnDelete(),
                request.getImportId(),
                List.copyOf(request.getIgnoreChangesList()),
                List.copyOf(request.getDependenciesList()),
                byProperty,
                json(request.getObject()));
    }

    private static JsonObject json(Struct struct) {
        try {
            String text = JsonFormat.printer().print(struct);
            return sorted(JsonParser.parseString(text)).getAsJsonObject();
        } catch (InvalidProtocolBufferException cannotHappen) {
            throw new IllegalStateException("a Struct is always printable", cannotHappen);
        }
    }

    /** Keys in order, whole numbers without a fraction: the same inputs give the same text. */
    private static JsonElement sorted(JsonElement value) {
        if (value.isJsonObject()) {
            JsonObject object = new JsonObject();
            new TreeMap<>(value.getAsJsonObject().asMap()).forEach((key, member) -> object.add(key, sorted(member)));
            return object;
        }
        if (value.isJsonArray()) {
            JsonArray array = new JsonArray();
            value.getAsJsonArray().forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
            BigDecimal number = value.getAsBigDecimal().stripTrailingZeros();
            return new JsonPrimitive(number.scale() <= 0 ? number.toBigInteger() : number);
        }
        return value;
    }
}
