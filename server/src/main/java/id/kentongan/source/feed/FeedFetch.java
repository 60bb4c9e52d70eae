package id.kentongan.source.feed;

import id.kentongan.platform.net.FetchRequest;
import id.kentongan.platform.net.Fetched;
import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.Limits;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.source.feed.document.Feed;
import id.kentongan.source.feed.document.FeedDocument;
import id.kentongan.source.feed.document.FeedReader;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Polls feeds. It remembers nothing: the state goes in and comes out. As thread-safe as the generator it is given. */
public final class FeedFetch {

    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    private final GuardedClient client;
    private final FeedReader reader;
    private final Limits limits;
    private final InstantSource clock;
    private final PollPause pause;
    private final Room room;

    /**
     * @param clock the time of the fetch, which stands for missing dates
     * @param random spreads the polls; shared by threads only if it may be
     */
    public FeedFetch(
            GuardedClient client, FeedReader reader, Limits limits, InstantSource clock, RandomGenerator random) {
        this.client = client;
        this.reader = reader;
        this.limits = limits;
        this.clock = clock;
        this.pause = new PollPause(random);
        this.room = new Room(limits.maxBytes());
    }

    public FeedOutcome poll(FeedState state) {
        try {
            var fetched =
                    client.fetch(new FetchRequest(state.uri(), ACCEPT, state.etag(), state.lastModified(), limits));
            return switch (fetched.status()) {
                case Fetched.GONE -> new FeedOutcome.Gone();
                case Fetched.NOT_MODIFIED ->
                    new FeedOutcome.Unchanged(state.unchanged(fetched), pause.after(null, fetched.maxAge()));
                default -> read(state, fetched);
            };
        } catch (OutsideFailure e) {
            return new FeedOutcome.Failed(e, pause.after(e));
        }
    }

    private FeedOutcome read(FeedState state, Fetched fetched) throws OutsideFailure {
        var feed = parsed(fetched);
        var self = LinkHeader.addresses(fetched.links(), "self", fetched.uri());
        var hubs = LinkHeader.addresses(fetched.links(), "hub", fetched.uri());
        return new FeedOutcome.New(
                feed.with(self.isEmpty() ? null : self.getFirst(), hubs),
                state.after(fetched),
                pause.after(feed.period(), fetched.maxAge()));
    }

    private Feed parsed(Fetched fetched) throws OutsideFailure {
        var host = String.valueOf(fetched.uri().getHost());
        try (var place = room.take(fetched.body().length, host, limits.total())) {
            return reader.read(FeedDocument.of(fetched), clock.instant());
        }
    }
}
