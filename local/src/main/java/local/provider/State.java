package local.provider;

import java.util.Map;

/**
 * A resource as it is now.
 *
 * @param id what the provider calls it
 * @param inputs what it would have to be made from to be so
 * @param outputs all that is known of it
 */
public record State(String id, Map<String, Object> inputs, Map<String, Object> outputs) {}
