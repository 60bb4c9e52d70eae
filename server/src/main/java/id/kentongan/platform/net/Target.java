package id.kentongan.platform.net;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that may be asked for, as far as its spelling tells: what its host resolves to is judged when the connection
 * is made.
 *
 * @param uri with a plain host, a path, and no fragment
 * @param host as in the address; IPv6 in brackets
 * @param port never negative
 */
record Target(URI uri, String host, int port) {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^]]*]|[^:]*)(?::(\\d{0,5}))?");

    static Target of(URI given, AddressRule rule) throws TerminalFailure {
        var scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
        var authority = given.getRawAuthority();
        if (!scheme.equals("http") && !scheme.equals("https") || authority == null) {
            throw new TerminalFailure("net.failed.scheme", given.toString());
        }
        if (authority.indexOf('@') >= 0) {
            throw new TerminalFailure("net.failed.user", authority.substring(authority.lastIndexOf('@') + 1));
        }
        var parts = AUTHORITY.matcher(authority);
        var host = parts.matches() ? HostName.of(parts.group(1)) : null;
        if (host == null) {
            throw new TerminalFailure("net.failed.host", authority);
        }
        int standard = scheme.equals("http") ? 80 : 443;
        var written = parts.group(2);
        int port = written == null || written.isEmpty() ? standard : Integer.parseInt(written);
        if (!rule.permits(port)) {
            throw new TerminalFailure("net.failed.port", host, String.valueOf(port));
        }
        return new Target(plain(scheme, port == standard ? host : host + ":" + port, given), host, port);
    }

    /** Where a {@code Location} header leads from here. */
    Target follow(String location, AddressRule rule) throws TerminalFailure {
        var next = WebAddress.resolve(uri, location);
        if (next == null) {
            throw new TerminalFailure("net.failed.redirect", host);
        }
        return of(next, rule);
    }

    private static URI plain(String scheme, String authority, URI given) {
        var path = given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        var query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        return URI.create(URI.create(scheme + "://" + authority + path + query).toASCIIString());
    }
}
