package id.kentongan.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who knows the addresses of a name. */
@FunctionalInterface
interface Resolver {

    /** @return at least one, both of IPv4 and IPv6 */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
