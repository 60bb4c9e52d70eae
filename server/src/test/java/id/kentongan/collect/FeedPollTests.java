package id.kentongan.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.StandInSite;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feeds through the whole way, from a site on this machine to the mentions; polls are made at once instead of in time. */
class FeedPollTests extends PageTest {
    private static final String RSS = "application/rss+xml";
    private static final Instant LATER = Instant.now().plus(1000, ChronoUnit.DAYS);

    private final StandInSite site = StandInSite.get();
    private final String path = "/" + UUID.randomUUID() + ".xml";

    @Autowired
    private Feeds feeds;

    @Autowired
    private FeedStore store;

    @Autowired
    private FeedPolls polls;

    @Autowired
    private Sources sources;

    @Autowired
    private Mentions mentions;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;
    private Scope scope;

    @BeforeEach
    void setUpInstitution() {
        unit = fixtures.institution("Polres Umpan");
        scope = fixtures.below(unit);
    }

    @Test
    void takesNewsOnceAndFollowsTheirChanges() {
        site.put(path, RSS, rss(entry("1", "Polres buka loket malam", "Loket buka sampai pukul 21.00")));
        var source = subscribe("");

        poll(source);
        poll(source);

        assertThat(titles()).containsExactly("Polres buka loket malam");
        site.put(
                path,
                RSS,
                rss(
                        entry("1", "Polres buka loket malam (diperbarui)", "Loket buka sampai pukul 22.00"),
                        entry("2", "Jalan lintas macet", "Antrean kendaraan dua kilometer")));
        poll(source);

        assertThat(titles()).containsExactlyInAnyOrder("Polres buka loket malam (diperbarui)", "Jalan lintas macet");
        assertThat(feeds.get(scope, source).entries()).isEqualTo(2);
    }

    @Test
    void takesOnlyWhatHoldsAWatchword() {
        site.put(
                path,
                RSS,
                rss(
                        entry("1", "Panen raya di hulu", "Petani bergembira"),
                        entry("2", "Warga keluhkan SATPAS", "Antrean panjang"),
                        entry("3", "Satpasang lampu hias", "Bukan tentang kita")));
        var source = subscribe("satpas, polsek");

        poll(source);

        assertThat(titles()).containsExactly("Warga keluhkan SATPAS");
        assertThat(feeds.get(scope, source).matched()).isEqualTo(1);
    }

    @Test
    void keepsTheFirstDateOfWhatHasNone() {
        site.put(
                path,
                RSS,
                rss("<item><guid>u</guid><title>Tanpa tanggal</title><description>Isi</description></item>"));
        var source = subscribe("");

        poll(source);
        var first = mentions.list(scope, Filter.NONE, null, 1).mentions().getFirst();
        poll(source);

        assertThat(mentions.list(scope, Filter.NONE, null, 1).mentions()).containsExactly(first);
    }

    @Test
    void asksOnlyWhetherSomethingChanged() {
        site.put(path, exchange -> {
            if ("\"a\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
            } else {
                exchange.getResponseHeaders().set("ETag", "\"a\"");
                StandInSite.send(exchange, 200, RSS, rss(entry("1", "Polres", "Isi")));
            }
        });
        var source = subscribe("");

        poll(source);
        poll(source);

        assertThat(site.asked(path)).isEqualTo(2);
        assertThat(feeds.get(scope, source).state().etag()).isEqualTo("\"a\"");
        assertThat(titles()).hasSize(1);
        assertThat(sources.find(scope, source).orElseThrow().health().broken()).isFalse();
    }

    @Test
    void waitsLongerEachTimeItFailsAndRecovers() {
        site.put(path, exchange -> StandInSite.send(exchange, 500, "text/plain", "aduh"));
        var source = subscribe("");

        poll(source);
        var once = pause(source);
        poll(source);
        var twice = pause(source);

        assertThat(twice).isGreaterThan(once.plus(once.dividedBy(2)));
        assertThat(feeds.get(scope, source).failures()).isEqualTo(2);
        assertThat(sources.find(scope, source).orElseThrow().health().broken()).isTrue();

        site.put(path, RSS, rss(entry("1", "Polres", "Isi")));
        poll(source);
        assertThat(feeds.get(scope, source).failures()).isZero();
        assertThat(sources.find(scope, source).orElseThrow().health().broken()).isFalse();
    }

    @Test
    void keepsToWhatRetryAfterAsksFor() {
        site.put(path, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            StandInSite.send(exchange, 429, "text/plain", "pelan-pelan");
        });
        var source = subscribe("");

        poll(source);

        assertThat(pause(source)).isGreaterThan(Duration.ofMinutes(119));
    }

    @Test
    void asksNoMoreWhenItIsGone() {
        site.put(path, exchange -> StandInSite.send(exchange, 410, "text/plain", ""));
        var source = subscribe("");

        poll(source);

        assertThat(feeds.get(scope, source).stopped()).isEqualTo(FeedSubscription.Stop.GONE);
        makeDue(source);
        assertThat(claimed()).doesNotContain(source);
        feeds.resume(scope, source);
        assertThat(feeds.get(scope, source).stopped()).isNull();
    }

    @Test
    void followsAFeedThatMovedForGood() {
        var next = "/" + UUID.randomUUID() + ".xml";
        site.put(next, RSS, rss(entry("1", "Polres", "Isi")));
        site.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", next);
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        var source = subscribe("");

        poll(source);

        assertThat(feeds.get(scope, source).state().uri()).isEqualTo(site.uri(next));
    }

    @Test
    void saysWhyAHostileFeedIsRefused() {
        site.put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        var source = subscribe("");

        poll(source);

        assertThat(sources.find(scope, source).orElseThrow().health().error()).startsWith("net.failed.");
        assertThat(titles()).isEmpty();
    }

    @Test
    void givesADueFeedToOneOnly() {
        var source = subscribe("");

        makeDue(source);
        assertThat(claimed()).contains(source);
        assertThat(claimed()).doesNotContain(source);
    }

    @Test
    void givesNoMoreOfAHostThanMayBeAsked() {
        var host = UUID.randomUUID() + ".example";
        var three = List.of(
                later("http://" + host + "/a"),
                later("https://" + host.toUpperCase(Locale.ROOT) + "/b?c=//d"),
                later("http://" + host));
        var another = later("http://" + UUID.randomUUID() + ".example/a");

        var first = claimedLater(List.of(host));
        assertThat(first).contains(another);
        assertThat(first.stream().filter(three::contains)).hasSize(1);
        assertThat(claimedLater(List.of(host, host))).doesNotContainAnyElementsOf(three);
        assertThat(claimedLater(List.of()).stream().filter(three::contains)).hasSize(2);
    }

    @Test
    void findsTheFeedOfAPage() {
        var page = "/" + UUID.randomUUID();
        site.put(path, RSS, rss(entry("1", "Polres", "Isi")));
        site.put(
                page,
                "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' href='" + path + "'></head></html>");

        assertThat(feeds.look(site.uri(page))).isInstanceOfSatisfying(Feeds.Look.Found.class, found -> {
            assertThat(found.uri()).isEqualTo(site.uri(path));
            assertThat(found.newest()).hasSize(1);
        });
        assertThat(feeds.look(site.uri("/" + UUID.randomUUID()))).isInstanceOf(Feeds.Look.Failed.class);
    }

    /** The poller itself, as it runs in the background of the server. */
    @Test
    void isPolledByItself() {
        site.put(path, RSS, rss(entry("1", "Polres dari umpan", "Isi")));
        subscribe("");

        Awaitility.await("the news are in").atMost(Duration.ofSeconds(60)).until(() -> titles().contains(
                        "Polres dari umpan"));
    }

    private SourceId subscribe(String words) {
        return feeds.subscribe(scope, unit, "Umpan " + UUID.randomUUID(), site.uri(path), Watchwords.of(words))
                .orElseThrow();
    }

    private void poll(SourceId source) {
        polls.poll(feeds.get(scope, source));
    }

    private List<SourceId> claimed() {
        var now = Instant.now();
        return store.claim(now, now.plusSeconds(600), List.of(), 10_000, 10_000).stream()
                .map(claimed -> claimed.feed().source())
                .toList();
    }

    /** A feed that the poller in the background leaves alone. */
    private SourceId later(String uri) {
        var source = sources.add(scope, unit, "Umpan " + UUID.randomUUID(), SourceKind.FEED)
                .orElseThrow();
        store.insert(source, URI.create(uri), Watchwords.of(""), LATER);
        return source;
    }

    /** What may then be asked beside polls of those hosts, two of one host at once. */
    private List<SourceId> claimedLater(List<String> busy) {
        return store.claim(LATER, LATER.plusSeconds(600), busy, 2, 10_000).stream()
                .map(claimed -> claimed.feed().source())
                .toList();
    }

    private void makeDue(SourceId source) {
        jdbc.sql("update collect.feed set next_poll_at = now() - interval '1 day' where source_id = :id")
                .param("id", source.value())
                .update();
    }

    private Duration pause(SourceId source) {
        var feed = feeds.get(scope, source);
        return Duration.between(feed.polledAt(), feed.nextPollAt());
    }

    private List<String> titles() {
        return mentions.list(scope, Filter.NONE, null, 100).mentions().stream()
                .map(Mention::title)
                .toList();
    }

    private static String entry(String id, String title, String text) {
        return "<item><guid isPermaLink='false'>%s</guid><title>%s</title><description>%s</description><pubDate>%s</pubDate></item>"
                .formatted(id, title, text, Instant.now().minus(1, ChronoUnit.DAYS));
    }

    private static String rss(String... entries) {
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>Kabar</title><link>http://kabar.example/</link>"
                + "<description>x</description>" + String.join("", entries) + "</channel></rss>";
    }
}
