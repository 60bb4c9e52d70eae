package id.kentongan.bench;

import id.kentongan.demo.Voices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up feeds of 20 to 40 entries, in turn RSS, Atom and JSON Feed; the same number and edition give the same bytes. */
final class Headlines {
    private static final int TEXTS = 4_000;
    private static final int FEWEST = 20;
    private static final int MOST = 40;

    /** Entries that an edition adds to the one before, as many fall out at the end. */
    private static final int NEWS = 3;

    private static final Duration BETWEEN = Duration.ofMinutes(20);
    private static final int LONGEST_TITLE = 60;

    private final String[] texts;
    private final Instant newest = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    Headlines() {
        var voices = new Voices(new Random(7));
        texts = Stream.generate(() -> voices.next(0.6).text().replaceAll("[\\p{Cntrl}<>&\"'\\\\]", " "))
                .filter(text -> !text.isBlank())
                .limit(TEXTS)
                .toArray(String[]::new);
    }

    String type(int number) {
        return switch (number % 3) {
            case 0 -> "application/rss+xml; charset=utf-8";
            case 1 -> "application/atom+xml";
            default -> "application/feed+json";
        };
    }

    byte[] document(int number, int edition) {
        var count = FEWEST + number % (MOST - FEWEST + 1);
        var entries = IntStream.range(0, count).mapToObj(i -> entry(number, edition * NEWS + count - i));
        var title = "Kabar %d".formatted(number);
        var text =
                switch (number % 3) {
                    case 0 ->
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>" + title
                                + "</title><link>http://kabar.example/</link><description>Berita</description>"
                                + entries.map(Headlines::rss).collect(Collectors.joining()) + "</channel></rss>";
                    case 1 ->
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + title + "</title><id>urn:kabar:"
                                + number
                                + "</id><updated>" + newest + "</updated>"
                                + entries.map(Headlines::atom).collect(Collectors.joining()) + "</feed>";
                    default ->
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"" + title + "\",\"items\":["
                                + entries.map(Headlines::json).collect(Collectors.joining(",")) + "]}";
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Entry(String id, String title, String text, Instant at) {}

    private Entry entry(int number, int ordinal) {
        var text = texts[Math.floorMod(number * 31 + ordinal * 17, TEXTS)];
        var more = texts[Math.floorMod(number * 13 + ordinal * 29, TEXTS)];
        var title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
        var age = BETWEEN.multipliedBy(MOST - Math.min(ordinal, MOST));
        return new Entry(number + "-" + ordinal, title, text + " “" + more + "”", newest.minus(age));
    }

    private static String rss(Entry entry) {
        return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>http://kabar.example/%s</link><pubDate>%s</pubDate><description><![CDATA[<p>%s</p>]]></description></item>"
                .formatted(entry.id, entry.title, entry.id, entry.at, entry.text);
    }

    private static String atom(Entry entry) {
        return "<entry><id>urn:%s</id><title>%s</title><link href=\"http://kabar.example/%s\"/><updated>%s</updated><summary>%s</summary></entry>"
                .formatted(entry.id, entry.title, entry.id, entry.at, entry.text);
    }

    private static String json(Entry entry) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"url\":\"http://kabar.example/%s\",\"date_published\":\"%s\",\"content_text\":\"%s\"}"
                .formatted(entry.id, entry.title, entry.id, entry.at, entry.text);
    }
}
