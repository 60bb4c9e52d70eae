package id.kentongan.source.feed.document;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads feeds in tests. */
abstract class FeedTest {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    static final URI BASE = URI.create("https://kabar.example/feed/");

    static Feed read(byte[] content, @Nullable String contentType) throws OutsideFailure {
        return new FeedReader(JAKARTA).read(new FeedDocument(content, contentType, BASE), NOW);
    }

    static Feed read(String content) throws OutsideFailure {
        return read(content.getBytes(StandardCharsets.UTF_8), null);
    }

    /** An RSS document of those entries. */
    static String rss(String items) {
        return "<rss version='2.0'><channel><title>Kabar</title>" + items + "</channel></rss>";
    }

    static Feed file(String name) throws OutsideFailure {
        return read(bytes(name), null);
    }

    static byte[] bytes(String name) {
        try (var in = FeedTest.class.getResourceAsStream("/feed/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OutsideFailure failure(String content) {
        return catchThrowableOfType(OutsideFailure.class, () -> read(content));
    }

    static Item only(String items) throws OutsideFailure {
        return items(read(rss(items))).getFirst();
    }

    static List<Item> items(Feed feed) {
        return feed.entries().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
    }

    static List<RefusalReason> reasons(Feed feed) {
        return feed.entries().stream()
                .filter(Refusal.class::isInstance)
                .map(entry -> ((Refusal) entry).reason())
                .toList();
    }
}
