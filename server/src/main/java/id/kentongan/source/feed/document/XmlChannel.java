package id.kentongan.source.feed.document;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** What RSS or Atom says of itself before its entries. */
record XmlChannel(Element element, boolean isAtom) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    @Nullable
    String title() {
        var title = element.getChild("title", element.getNamespace());
        return title == null ? null : Excerpt.line(Markup.html(title.getValue()));
    }

    /** The first address of {@code atom:link} with that relation, as it may stand in RSS too. */
    @Nullable
    URI self(URI base) {
        return links("self", base).findFirst().orElse(null);
    }

    List<URI> hubs(URI base) {
        return links("hub", base).distinct().toList();
    }

    /** {@code ttl} in minutes, else the syndication module of RSS 1.0: a period, and how many times in it. */
    @Nullable
    Duration period() {
        var minutes = number("ttl");
        if (minutes > 0) {
            return Duration.ofMinutes(minutes);
        }
        var period =
                switch (text("updatePeriod").toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    case "monthly" -> Duration.ofDays(30);
                    case "yearly" -> Duration.ofDays(365);
                    default -> null;
                };
        return period == null ? null : period.dividedBy(Math.max(1, number("updateFrequency")));
    }

    private Stream<URI> links(String relation, URI base) {
        return element.getChildren().stream()
                .filter(child -> child.getName().equals("link"))
                .filter(link -> relation.equalsIgnoreCase(link.getAttributeValue("rel")))
                .flatMap(link -> Stream.ofNullable(address(link, base)));
    }

    private static @Nullable URI address(Element link, URI base) {
        var href = link.getAttributeValue("href");
        return href == null ? null : XmlBase.resolve(link, href, base);
    }

    private int number(String name) {
        var text = text(name);
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    private String text(String name) {
        return element.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .map(Element::getTextTrim)
                .findFirst()
                .orElse("");
    }
}
