package id.kentongan.platform.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Asked once for each connection, which then goes to the very addresses that were judged here: a name that changes its
 * mind in between gains nothing. One forbidden address among several is enough to refuse.
 */
final class CheckedResolver implements DnsResolver {

    /** Who knows the addresses of a name. */
    @FunctionalInterface
    interface Resolver {

        /** @return at least one, both of IPv4 and IPv6 */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Travels through the HTTP client, which lets no other kind pass. */
    static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        private Forbidden(String host) {
            super(host);
        }
    }

    private final Resolver resolver;
    private final AddressRule rule;

    CheckedResolver(Resolver resolver, AddressRule rule) {
        this.resolver = resolver;
        this.rule = rule;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var literal = HostName.literal(host);
        var addresses = literal == null ? resolver.resolve(host) : new InetAddress[] {literal};
        for (var address : addresses) {
            if (!rule.permits(address, port)) {
                throw new Forbidden(host);
            }
        }
        return Stream.of(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new Forbidden(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
