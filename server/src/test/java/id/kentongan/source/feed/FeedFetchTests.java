package id.kentongan.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.Limits;
import id.kentongan.source.Item;
import id.kentongan.source.PullSourceContract;
import id.kentongan.source.feed.document.FeedReader;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeedFetchTests extends PullSourceContract {

    @Override
    protected byte[] page(List<Said> said) {
        var entries = said.stream()
                .map(one -> "<item><guid>" + one.id() + "</guid><title>" + one.words() + "</title></item>")
                .collect(Collectors.joining());
        return ("<rss version='2.0'><channel><title>Kabar</title>" + entries + "</channel></rss>").getBytes(UTF_8);
    }

    @Override
    protected String contentType() {
        return "application/rss+xml; charset=utf-8";
    }

    @Override
    protected Puller puller(GuardedClient client, URI uri, Limits limits) {
        return new FeedPuller(fetch(client, limits), uri);
    }

    @Test
    void followsAFeedThatMovedForGood() {
        outside.on("/old", "301 Moved\nLocation: /new", "").on("/new", "200 OK\nETag: \"b\"", page(List.of()));

        assertThat(poll(FeedState.of(outside.uri("/old"))))
                .isInstanceOfSatisfying(FeedOutcome.New.class, found -> assertThat(found.state())
                        .isEqualTo(new FeedState(outside.uri("/new"), "\"b\"", null)));
    }

    @Test
    void asksAgainAtTheOldAddressOfAFeedThatMovedForAWhile() {
        outside.on("/old", "302 Found\nLocation: /new", "").on("/new", "200 OK", page(List.of()));

        assertThat(poll(FeedState.of(outside.uri("/old"))))
                .isInstanceOfSatisfying(
                        FeedOutcome.New.class,
                        found -> assertThat(found.state().uri()).isEqualTo(outside.uri("/old")));
    }

    @Test
    void readsLinksAgainstTheAddressWhereTheFeedIs() {
        outside.on("/old", "302 Found\nLocation: /kabar/feed", "")
                .on(
                        "/kabar/feed",
                        "200 OK",
                        "<rss version='2.0'><channel><item><title>a</title><link>1</link></item></channel></rss>");

        assertThat(poll(FeedState.of(outside.uri("/old"))))
                .isInstanceOfSatisfying(FeedOutcome.New.class, found -> assertThat(
                                ((Item) found.feed().entries().getFirst()).link())
                        .isEqualTo(outside.uri("/kabar/1").toString()));
    }

    @Test
    void believesTheHubsOfTheHeadersFirst() {
        outside.on(
                "/feed",
                "200 OK\nLink: <https://hub.example/a>; rel=\"hub\", </feed>; rel=self",
                "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><a:link rel='hub' href='https://hub.example/b'/>"
                        + "</channel></rss>");

        assertThat(poll(FeedState.of(outside.uri("/feed")))).isInstanceOfSatisfying(FeedOutcome.New.class, found -> {
            assertThat(found.feed().hubs()).containsExactly(URI.create("https://hub.example/a"));
            assertThat(found.feed().self()).isEqualTo(outside.uri("/feed"));
        });
    }

    @Test
    void comesBackWhenTheFeedAndItsServerWantIt() {
        outside.on(
                "/feed",
                "200 OK\nCache-Control: max-age=60",
                "<rss version='2.0'><channel><ttl>120</ttl></channel></rss>");

        assertThat(poll(FeedState.of(outside.uri("/feed"))))
                .isInstanceOfSatisfying(FeedOutcome.New.class, found -> assertThat(found.nextPoll())
                        .isBetween(Duration.ofMinutes(108), Duration.ofMinutes(132)));
    }

    private FeedOutcome poll(FeedState state) {
        try (var client = new GuardedClient(outside.rule(), null, InstantSource.fixed(NOW))) {
            return fetch(client, Limits.FEED).poll(state);
        }
    }

    private static FeedFetch fetch(GuardedClient client, Limits limits) {
        return new FeedFetch(client, new FeedReader(ZoneOffset.UTC), limits, InstantSource.fixed(NOW), new Random(7));
    }

    private static final class FeedPuller implements Puller {
        private final FeedFetch fetch;
        private FeedState state;

        FeedPuller(FeedFetch fetch, URI uri) {
            this.fetch = fetch;
            this.state = FeedState.of(uri);
        }

        @Override
        public Pulled pull() {
            return switch (fetch.poll(state)) {
                case FeedOutcome.New found -> {
                    state = found.state();
                    yield new Pulled.Read(found.feed().entries());
                }
                case FeedOutcome.Unchanged same -> {
                    state = same.state();
                    yield new Pulled.Unchanged();
                }
                case FeedOutcome.Gone _ -> new Pulled.Gone();
                case FeedOutcome.Failed failed -> new Pulled.Failed(failed.failure(), failed.nextPoll());
            };
        }
    }
}
