/**
 * Where the cluster lives: a VPC without a way to the internet, its subnets, its endpoints, and the security groups
 * everybody uses.
 */
@NullMarked
package aurora.network;

import org.jspecify.annotations.NullMarked;
