package aurora.network;

import java.util.List;
import java.util.stream.IntStream;

/** Divides a VPC's address range into subnets of the same size. Pure. */
final class CidrPlan {

    /** A sixteenth of the VPC for each subnet: three zones of databases leave room for whatever joins later. */
    private static final int SUBNET_BITS = 4;

    private CidrPlan() {}

    /**
     * The first {@code count} subnets of a range.
     *
     * @param range of the VPC, for example {@code 10.0.0.0/20}
     * @param count at most 16
     */
    static List<String> subnets(String range, int count) {
        int slash = range.indexOf('/');
        int prefix = Integer.parseInt(range.substring(slash + 1)) + SUBNET_BITS;
        if (count > 1 << SUBNET_BITS) {
            throw new IllegalArgumentException(range + " has room for 16 subnets, not for " + count);
        }
        long start = address(range.substring(0, slash));
        long size = 1L << (32 - prefix);
        return IntStream.range(0, count)
                .mapToObj(index -> text(start + index * size) + "/" + prefix)
                .toList();
    }

    private static long address(String dotted) {
        long address = 0;
        for (String octet : dotted.split("\\.", -1)) {
            address = address << 8 | Integer.parseInt(octet);
        }
        return address;
    }

    private static String text(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}
