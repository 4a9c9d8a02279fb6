package aurora.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A DNS name for some of the instances.
 *
 * @param type {@code READER} or {@code ANY}
 * @param instances their numbers, counted from 1
 */
public record CustomEndpointConfig(String type, List<Integer> instances) {

    static Map<String, CustomEndpointConfig> readAll(Section section, int instances) {
        Map<String, CustomEndpointConfig> endpoints = new LinkedHashMap<>();
        for (String name : section.named(
                Rule.matching("up to 30 lower-case letters, digits and hyphens", "[a-z][a-z0-9-]{0,29}"))) {
            endpoints.put(name, read(section.section(name), instances));
        }
        return Collections.unmodifiableMap(endpoints);
    }

    private static CustomEndpointConfig read(Section section, int instances) {
        CustomEndpointConfig config = new CustomEndpointConfig(
                section.text("type", "READER", Rule.oneOf("READER", "ANY")),
                section.integers("instances", Rule.between(1, instances)));
        if (config.instances.isEmpty()) {
            section.fault("instances", "name at least one of the instances 1 to " + instances);
        }
        section.finish();
        return config;
    }
}
