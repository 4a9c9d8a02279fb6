package aurora.network;

/**
 * What an existing subnet is like.
 *
 * @param publicAddresses whether instances in it get public addresses
 * @param internetRoute whether its route table leads to an internet gateway
 */
record SubnetFacts(String id, String vpcId, String zone, boolean publicAddresses, boolean internetRoute) {}
