package id.kentongan.source.feed.document;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a link says which page it is, without how somebody came there. */
final class CanonicalLink {

    private static final Pattern COUNTED =
            Pattern.compile("(?:utm_\\w+|fbclid|gclid|igshid|mc_[ce]id)(?:=.*)?", Pattern.CASE_INSENSITIVE);

    private CanonicalLink() {}

    /** The link as https, with a small host, without its default port, its fragment and the marks of campaigns. */
    static String of(URI link) {
        var authority =
                String.valueOf(link.getRawAuthority()).toLowerCase(Locale.ROOT).replaceFirst(":(80|443)?$", "");
        var path = link.getRawPath().isEmpty() ? "/" : link.getRawPath();
        var query = link.getRawQuery() == null
                ? ""
                : Stream.of(link.getRawQuery().split("&"))
                        .filter(part -> !COUNTED.matcher(part).matches())
                        .collect(Collectors.joining("&"));
        return "https://" + authority + path + (query.isEmpty() ? "" : "?" + query);
    }
}
