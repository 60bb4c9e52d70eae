package id.kentongan.platform.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: public ones on the given ports, and exceptions that somebody named one by one.
 *
 * @param ports on which every public address may be asked
 * @param exceptions addresses, private or not, that may be asked on just that port: a site of the own network
 */
public record AddressRule(Set<Integer> ports, Set<InetSocketAddress> exceptions) {

    /** Public addresses on ports 80 and 443. */
    public static final AddressRule PUBLIC = new AddressRule(Set.of(80, 443), Set.of());

    public AddressRule {
        ports = Set.copyOf(ports);
        exceptions = Set.copyOf(exceptions);
    }

    public AddressRule withPort(int port) {
        return new AddressRule(with(ports, port), exceptions);
    }

    public AddressRule withException(InetSocketAddress exception) {
        return new AddressRule(ports, with(exceptions, exception));
    }

    boolean permits(int port) {
        return ports.contains(port) || exceptions.stream().anyMatch(exception -> exception.getPort() == port);
    }

    boolean permits(InetAddress address, int port) {
        return ports.contains(port) && Network.isPublic(address)
                || exceptions.contains(new InetSocketAddress(address, port));
    }

    private static <T> Set<T> with(Set<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).collect(Collectors.toSet());
    }
}
