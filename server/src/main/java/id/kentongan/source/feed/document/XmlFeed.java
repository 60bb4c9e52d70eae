package id.kentongan.source.feed.document;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom in all their versions, read by ROME entry by entry: each is put alone into the frame of its feed, so that one
 * on which ROME fails takes no other with it. Ids and dates are read here, because ROME keeps only those it understands.
 */
final class XmlFeed {

    private static final Namespace RDF = Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final Set<String> ALTERNATE = Set.of("", "alternate");
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
    private static final List<String> UPDATED = List.of("updated", "modified");

    private final Document document;
    private final URI base;
    private final Element channel;
    private final boolean isAtom;

    private XmlFeed(Document document, URI base, Element channel, boolean isAtom) {
        this.document = document;
        // entries are taken out of their channel before their links are read
        this.base = XmlBase.of(channel, base);
        this.channel = channel;
        this.isAtom = isAtom;
    }

    /** @return {@code null} when the document is no feed */
    static @Nullable XmlFeed of(Document document, URI base) {
        var root = document.getRootElement();
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "feed" -> new XmlFeed(document, base, root, true);
            case "rss", "rdf" -> {
                var channel = child(root, "channel");
                yield channel == null ? null : new XmlFeed(document, base, channel, false);
            }
            default -> null;
        };
    }

    XmlChannel channel() {
        return new XmlChannel(channel, isAtom);
    }

    /** For one use: ROME takes the tree apart. */
    void readInto(EntryReader reader) {
        var entries = entries();
        frame();
        for (var entry : entries) {
            if (!reader.isOpen()) {
                return;
            }
            read(entry, reader);
        }
    }

    /** Leaves nothing around the entries that ROME would have to read again for each of them. */
    private void frame() {
        var root = document.getRootElement();
        channel.removeContent();
        if (root != channel) {
            root.removeContent();
            root.addContent(channel);
        }
        if (root.getName().equals("rss")) {
            // later versions hold all that earlier ones had, and ROME knows no feed without one
            root.setAttribute("version", "2.0");
        }
    }

    private List<Element> entries() {
        var name = isAtom ? "entry" : "item";
        return Stream.concat(channel.getChildren().stream(), document.getRootElement().getChildren().stream())
                .filter(child -> child.getName().equals(name))
                .distinct()
                .toList();
    }

    private void read(Element entry, EntryReader reader) {
        var id = id(entry);
        var updated = text(entry, UPDATED);
        var published = text(entry, PUBLISHED);
        var link = alternate(entry);
        var parsed = parse(entry);
        if (parsed == null) {
            reader.broken();
            return;
        }
        reader.add(new Draft(
                id,
                isAtom ? link : parsed.getLink(),
                markup(parsed.getTitleEx()),
                Stream.concat(Stream.ofNullable(parsed.getDescription()), parsed.getContents().stream())
                        .flatMap(content -> Stream.ofNullable(markup(content)))
                        .toList(),
                parsed.getAuthor(),
                published == null ? updated : published,
                updated));
    }

    /** @return {@code null} when ROME makes nothing of it */
    private @Nullable SyndEntry parse(Element entry) {
        var root = document.getRootElement();
        var parent = root.getName().equals("RDF") ? root : channel;
        parent.addContent(entry);
        try {
            var entries = new SyndFeedImpl(new WireFeedInput().build(document)).getEntries();
            return entries.isEmpty() ? null : entries.getFirst();
        } catch (FeedException | RuntimeException e) {
            // its parsers throw whatever a wrong number or address makes them throw
            return null;
        } finally {
            entry.detach();
        }
    }

    private @Nullable Markup markup(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return null;
        }
        var type = content.getType();
        boolean plain = isAtom && (type == null || type.equals("text") || type.equals("text/plain"));
        return new Markup(content.getValue(), !plain);
    }

    /** ROME knows {@code xml:base} only if a switch for the whole process is set. */
    private @Nullable String alternate(Element entry) {
        return entry.getChildren().stream()
                .filter(child -> child.getName().equals("link"))
                .filter(link -> ALTERNATE.contains(link.getAttributeValue("rel", "")))
                .flatMap(link -> Stream.ofNullable(link.getAttributeValue("href"))
                        .flatMap(href -> Stream.ofNullable(XmlBase.resolve(link, href, base))))
                .map(URI::toString)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String id(Element entry) {
        var about = entry.getAttributeValue("about", RDF);
        return about == null ? text(entry, List.of("guid", "id")) : about;
    }

    private static @Nullable String text(Element entry, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(child(entry, name)))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Element child(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
