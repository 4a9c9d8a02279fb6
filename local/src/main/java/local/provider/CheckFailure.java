package local.provider;

/**
 * An input that is refused.
 *
 * @param property the input's name
 * @param reason what is wrong with it and what is allowed
 */
public record CheckFailure(String property, String reason) {}
