package aurora.network;

/** What an existing VPC is like. */
record VpcFacts(String id, boolean dnsSupport, boolean dnsHostnames) {}
