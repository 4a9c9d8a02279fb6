package local.provider.aws;

/**
 * A real PostgreSQL server that clusters are said to be at, so that what connects to them really works.
 *
 * @param host name or address
 * @param port TCP
 */
public record DatabaseAddress(String host, int port) {}
