package id.kentongan.source.feed;

import id.kentongan.platform.net.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses in {@code Link} headers (RFC 8288). */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>([^<]*)");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]{0,200})\"|([^\\s;,]{1,200}))", Pattern.CASE_INSENSITIVE);

    private LinkHeader() {}

    /** Those of that relation, in their order. */
    static List<URI> addresses(List<String> headers, String relation, URI base) {
        return headers.stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> relations(link.group(2)).anyMatch(relation::equals))
                .flatMap(link -> Stream.ofNullable(WebAddress.resolve(base, link.group(1))))
                .toList();
    }

    private static Stream<String> relations(String parameters) {
        var relation = RELATION.matcher(parameters);
        if (!relation.find()) {
            return Stream.empty();
        }
        var names = relation.group(1) == null ? relation.group(2) : relation.group(1);
        return Stream.of(names.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }
}
