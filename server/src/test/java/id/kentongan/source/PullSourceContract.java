package id.kentongan.source;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.Limits;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.OutsideServer;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every connector keeps that asks another server for what was said. Whoever implements one extends this class, tells how
 * the other server would write its answer, and how to ask.
 */
public abstract class PullSourceContract {

    protected static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final Limits LIMITS = new Limits(100_000, Duration.ofSeconds(20));
    private static final Limits SHORT = new Limits(100_000, Duration.ofMillis(300));
    private static final Said BRIDGE = new Said("7", "Jembatan dibuka");
    private static final Said MARKET = new Said("8", "Pasar ditutup");

    /** What somebody said, before it is written in the format of the source. */
    protected record Said(String id, String words) {

        /** Of which no item can be made. */
        protected static final Said NOTHING = new Said("9", "");
    }

    /** What a pull gave. */
    protected sealed interface Pulled {
        record Read(List<Entry> entries) implements Pulled {}

        record Unchanged() implements Pulled {}

        record Gone() implements Pulled {}

        record Failed(OutsideFailure failure, Duration nextPull) implements Pulled {}
    }

    /** Asks again and again, and remembers between two pulls what a connector remembers. */
    @FunctionalInterface
    protected interface Puller {
        Pulled pull();
    }

    protected final OutsideServer outside = OutsideServer.start();
    private final GuardedClient client = new GuardedClient(outside.rule(), null, InstantSource.fixed(NOW));

    /** The body of an answer that holds all of these. */
    protected abstract byte[] page(List<Said> said);

    /** The media type of such an answer. */
    protected abstract String contentType();

    /** @param uri of the one page that the source has */
    protected abstract Puller puller(GuardedClient client, URI uri, Limits limits);

    @AfterEach
    void close() {
        client.close();
        outside.close();
    }

    @Test
    void givesTheSameItemsForTheSamePage() {
        outside.on("/page", ok(), page(List.of(BRIDGE, MARKET)));

        var first = items(puller().pull());
        var second = items(puller().pull());

        assertThat(first).extracting(Item::text).containsExactly(BRIDGE.words, MARKET.words);
        assertThat(first).isEqualTo(second);
    }

    @Test
    void knowsAnItemAgainWhenItsWordsChange() {
        outside.inTurn(
                "/page",
                OutsideServer.answer(ok(), page(List.of(BRIDGE, MARKET))),
                OutsideServer.answer(ok(), page(List.of(new Said(BRIDGE.id, "Jembatan ditutup lagi"), MARKET))));
        var puller = puller();

        var before = items(puller.pull());
        var after = items(puller.pull());

        assertThat(after.getFirst().text()).isEqualTo("Jembatan ditutup lagi");
        assertThat(after)
                .extracting(Item::externalId)
                .isEqualTo(before.stream().map(Item::externalId).toList());
    }

    @Test
    void refusesWhatIsNoItemBesideTheOthers() {
        outside.on("/page", ok(), page(List.of(BRIDGE, Said.NOTHING, MARKET)));

        var entries = entries(puller().pull());

        assertThat(entries).hasSize(3);
        assertThat(entries.get(1)).isInstanceOf(Refusal.class);
        assertThat(List.of(entries.getFirst(), entries.getLast())).allMatch(Item.class::isInstance);
    }

    @Test
    void asksForChangesOnlyWhenItHasTheRest() {
        outside.inTurn(
                "/page",
                OutsideServer.answer(ok() + "\nETag: \"a1\"", page(List.of(BRIDGE))),
                OutsideServer.answer("304 Not Modified", new byte[0]));
        var puller = puller();

        assertThat(items(puller.pull())).hasSize(1);
        assertThat(puller.pull()).isEqualTo(new Pulled.Unchanged());
        assertThat(puller.pull()).isEqualTo(new Pulled.Unchanged());

        assertThat(outside.requests()).hasSize(3);
        assertThat(outside.requests().getFirst()).doesNotContain("If-None-Match");
        assertThat(outside.requests().get(1)).contains("If-None-Match: \"a1\"");
        assertThat(outside.requests().get(2)).contains("If-None-Match: \"a1\"");
    }

    @Test
    void waitsAsLongAsItIsToldTo() {
        outside.on("/page", "429 Too Many Requests\nRetry-After: 7200", "");

        var failed = failed(puller().pull());

        assertThat(failed.failure())
                .isInstanceOfSatisfying(RetryableFailure.class, failure -> assertThat(failure.retryAfter())
                        .isEqualTo(Duration.ofHours(2)));
        assertThat(failed.nextPull()).isGreaterThanOrEqualTo(Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void triesLaterWhenTheServerIsInTrouble(int status) {
        outside.on("/page", status + " Trouble", "");

        assertThat(failed(puller().pull()).failure()).isInstanceOf(RetryableFailure.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void givesUpWhenItIsNotLetIn(int status) {
        outside.on("/page", status + " No", "");

        assertThat(failed(puller().pull()).failure()).isInstanceOf(TerminalFailure.class);
    }

    @Test
    void tellsThatTheSourceIsGone() {
        outside.on("/page", "410 Gone", "");

        assertThat(puller().pull()).isEqualTo(new Pulled.Gone());
    }

    @Test
    void refusesAPageThatIsTooLarge() {
        outside.on("/page", ok(), Arrays.copyOf(page(List.of(BRIDGE)), LIMITS.maxBytes() + 1));

        assertThat(failed(puller().pull()).failure())
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.too_large", OutsideFailure::key);
    }

    @Test
    void takesNothingOfHalfAPage() {
        var whole = page(List.of(BRIDGE, MARKET));
        outside.on("/page", ok() + "\nContent-Length: " + whole.length, Arrays.copyOf(whole, whole.length / 2));

        assertThat(failed(puller().pull()).failure()).isInstanceOf(RetryableFailure.class);
    }

    @Test
    void triesLaterWhenThePageIsCutOffWithoutSayingSo() {
        var whole = page(List.of(BRIDGE, MARKET));
        outside.on("/page", ok(), Arrays.copyOf(whole, whole.length / 2));

        assertThat(failed(puller().pull()).failure()).isInstanceOf(RetryableFailure.class);
    }

    @Test
    void leavesAServerThatTakesTooLong() {
        outside.on("/page", OutsideServer.drip(ok() + "\nContent-Length: 90000"));

        assertThat(failed(puller(client, outside.uri("/page"), SHORT).pull()).failure())
                .isInstanceOf(RetryableFailure.class)
                .returns("net.failed.timeout", OutsideFailure::key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/"})
    void isNotSentIntoThePrivateNetwork(String location) {
        outside.on("/page", "302 Found\nLocation: " + location, "");

        assertThat(failed(puller().pull()).failure())
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.private", OutsideFailure::key);
    }

    @Test
    void goesOnAfterAFailureAsIfItHadNotBeen() {
        outside.inTurn(
                "/page",
                OutsideServer.answer("500 Trouble", new byte[0]),
                OutsideServer.answer(ok(), page(List.of(BRIDGE))));
        var puller = puller();

        failed(puller.pull());

        assertThat(items(puller.pull())).hasSize(1);
    }

    private String ok() {
        return "200 OK\nContent-Type: " + contentType();
    }

    private Puller puller() {
        return puller(client, outside.uri("/page"), LIMITS);
    }

    private static List<Entry> entries(Pulled pulled) {
        assertThat(pulled).isInstanceOf(Pulled.Read.class);
        return ((Pulled.Read) pulled).entries();
    }

    private static List<Item> items(Pulled pulled) {
        return entries(pulled).stream().map(Item.class::cast).toList();
    }

    private static Pulled.Failed failed(Pulled pulled) {
        assertThat(pulled).isInstanceOf(Pulled.Failed.class);
        return (Pulled.Failed) pulled;
    }
}
