package id.kentongan.source.feed;

import id.kentongan.platform.net.WebAddress;
import id.kentongan.source.wording.Letters;
import id.kentongan.source.xml.Charsets;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds of a web page: those it names by {@code link rel="alternate"} (HTML, 4.6.7.1) in its order, and after them
 * the places where sites often have one. Nothing is fetched here.
 */
public final class FeedDiscovery {

    /** Candidates that a page may name. */
    static final int MOST = 20;

    /** Characters of a page; what names its feeds stands at its beginning. */
    private static final int LOOKED_AT = 200_000;

    private static final int DEEPEST = 60;

    private static final List<String> USUAL = List.of("/feed", "/rss", "/atom.xml", "/feed.json", "/index.xml");
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/xml",
            "text/xml");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private FeedDiscovery() {}

    /**
     * @param page the bytes of the page
     * @param uri where it came from
     */
    public static List<FeedCandidate> of(byte[] page, @Nullable String contentType, URI uri) {
        var found = new LinkedHashMap<URI, FeedCandidate>();
        var parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        var start = Letters.beginning(Charsets.decode(page, contentType), LOOKED_AT);
        var document = Jsoup.parse(start, "", parser);
        var base = base(document, uri);
        for (var link : document.select("link[rel][type][href]")) {
            if (found.size() < MOST && isFeed(link)) {
                add(found, base, link.attr("href"), Letters.line(link.attr("title")), true);
            }
        }
        USUAL.forEach(path -> add(found, uri, path, null, false));
        return new ArrayList<>(found.values());
    }

    private static void add(
            Map<URI, FeedCandidate> found, URI base, String href, @Nullable String title, boolean declared) {
        var uri = WebAddress.resolve(base, href);
        if (uri != null) {
            found.putIfAbsent(uri, new FeedCandidate(uri, title, declared));
        }
    }

    /** WordPress names its programming interface by {@code application/json}, JSON Feed 1.0 names feeds so. */
    private static boolean isFeed(Element link) {
        var relations =
                List.of(BLANKS.split(link.attr("rel").toLowerCase(Locale.ROOT).strip()));
        var type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        boolean isJson = type.equals("application/json") && link.attr("href").contains("feed");
        return relations.contains("alternate") && (TYPES.contains(type) || isJson);
    }

    private static URI base(Document page, URI uri) {
        var element = page.selectFirst("base[href]");
        var base = element == null ? null : WebAddress.resolve(uri, element.attr("href"));
        return base == null ? uri : base;
    }
}
