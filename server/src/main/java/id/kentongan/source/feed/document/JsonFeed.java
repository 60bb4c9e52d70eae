package id.kentongan.source.feed.document;

import id.kentongan.platform.net.WebAddress;
import id.kentongan.source.xml.SafeXml;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org); what has another type than it should is taken as absent. */
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(SafeXml.DEEPEST)
                            .build())
                    .build())
            .build();

    private final JsonNode root;

    private JsonFeed(JsonNode root) {
        this.root = root;
    }

    /**
     * @return {@code null} when it is JSON but no feed
     * @throws JacksonException when it is no JSON, or too deep
     */
    static @Nullable JsonFeed of(String text) {
        var root = JSON.readTree(text);
        boolean isFeed = string(root, "version").contains("jsonfeed.org/version/")
                && root.path("items").isArray();
        return isFeed ? new JsonFeed(root) : null;
    }

    @Nullable
    String title() {
        return Excerpt.line(Markup.plain(string(root, "title")));
    }

    @Nullable
    URI self(URI base) {
        return WebAddress.resolve(base, string(root, "feed_url"));
    }

    List<URI> hubs(URI base) {
        return root.path("hubs")
                .valueStream()
                .filter(hub -> string(hub, "type").equalsIgnoreCase("WebSub"))
                .flatMap(hub -> Stream.ofNullable(WebAddress.resolve(base, string(hub, "url"))))
                .toList();
    }

    void readInto(EntryReader reader) {
        for (var item : root.path("items")) {
            if (!reader.isOpen()) {
                return;
            }
            if (item.isObject()) {
                reader.add(draft(item));
            } else {
                reader.broken();
            }
        }
    }

    private static Draft draft(JsonNode item) {
        var link = string(item, "url");
        return new Draft(
                id(item.path("id")),
                link.isEmpty() ? string(item, "external_url") : link,
                Markup.plain(string(item, "title")),
                List.of(
                        Markup.plain(string(item, "summary")),
                        Markup.plain(string(item, "content_text")),
                        Markup.html(string(item, "content_html"))),
                author(item),
                string(item, "date_published"),
                string(item, "date_modified"));
    }

    /** A string by the specification; old tools write numbers, for which it asks readers to allow. */
    private static String id(JsonNode id) {
        return id.isString() || id.isNumber() ? id.asString() : "";
    }

    /** Version 1.0 had one author. */
    private static String author(JsonNode item) {
        var first = string(item.path("authors").path(0), "name");
        return first.isEmpty() ? string(item.path("author"), "name") : first;
    }

    private static String string(JsonNode node, String key) {
        var value = node.path(key);
        return value.isString() ? value.asString() : "";
    }
}
