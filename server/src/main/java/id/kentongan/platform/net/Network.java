package id.kentongan.platform.net;

import java.net.InetAddress;
import java.util.List;

/** A block of IP addresses that agree in their first bits. */
record Network(InetAddress start, int bits) {

    /**
     * What is not the public internet, by the IANA registries of special-purpose addresses (RFC 6890) for IPv4 and IPv6,
     * with the blocks that carry an IPv4 address inside an IPv6 one, and multicast.
     */
    private static final List<Network> SPECIAL = List.of(
            of("0.0.0.0/8"),
            of("10.0.0.0/8"),
            of("100.64.0.0/10"),
            of("127.0.0.0/8"),
            of("169.254.0.0/16"),
            of("172.16.0.0/12"),
            of("192.0.0.0/24"),
            of("192.0.2.0/24"),
            of("192.88.99.0/24"),
            of("192.168.0.0/16"),
            of("198.18.0.0/15"),
            of("198.51.100.0/24"),
            of("203.0.113.0/24"),
            of("224.0.0.0/4"),
            of("240.0.0.0/4"),
            // unspecified, loopback, and IPv4-compatible
            of("::/96"),
            // NAT64
            of("64:ff9b::/96"),
            of("64:ff9b:1::/48"),
            of("100::/64"),
            // Teredo, ORCHID and other protocol assignments
            of("2001::/23"),
            of("2001:db8::/32"),
            // 6to4
            of("2002::/16"),
            of("3fff::/20"),
            of("5f00::/16"),
            of("fc00::/7"),
            of("fe80::/10"),
            of("fec0::/10"),
            of("ff00::/8"));

    /** Java makes an IPv4 address of an IPv4-mapped one, so that those are judged as what they stand for. */
    static boolean isPublic(InetAddress address) {
        return SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    static Network of(String written) {
        int slash = written.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(written.substring(0, slash)), Integer.parseInt(written.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var mine = start.getAddress();
        var theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xFF : 0xFF << 8 - (bits - bit) & 0xFF;
            if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
