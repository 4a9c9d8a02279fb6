package aurora.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 ranges as text. */
final class Cidr {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private Cidr() {}

    /**
     * Whether it is one of RFC 1918's ranges or a part of it, in a size that AWS takes for a VPC and subnets fit in.
     */
    static boolean isPrivateRange(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                return false;
            }
            address = address << 8 | octet;
        }
        int prefix = Integer.parseInt(matcher.group(5));
        return prefix >= 16 && prefix <= 24 && address % (1L << (32 - prefix)) == 0 && isPrivate(address);
    }

    private static boolean isPrivate(long address) {
        return address >> 24 == 10 || address >> 20 == (172 << 4 | 1) || address >> 16 == (192 << 8 | 168);
    }
}
