package id.kentongan.collect;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.platform.Act;
import id.kentongan.platform.net.FetchRequest;
import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.Limits;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.source.Item;
import id.kentongan.source.Source;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.source.feed.FeedDiscovery;
import id.kentongan.source.feed.FeedFetch;
import id.kentongan.source.feed.FeedOutcome;
import id.kentongan.source.feed.FeedState;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The feeds that are polled. */
@Service
public class Feeds {
    private static final int MOST_TRIED = 6;
    private static final int SAMPLES = 3;

    /** What stands at an address. */
    public sealed interface Look {
        /** @param title what the feed calls itself */
        record Found(URI uri, @Nullable String title, int entries, List<Item> newest) implements Look {
            public Found {
                newest = List.copyOf(newest);
            }
        }

        /** It is a page, and neither it nor the usual places of its site name a feed. */
        record Nothing() implements Look {}

        record Failed(OutsideFailure failure) implements Look {}
    }

    private final GuardedClient client;
    private final FeedFetch fetch;
    private final FeedStore store;
    private final Sources sources;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feeds(
            GuardedClient client,
            FeedFetch fetch,
            FeedStore store,
            Sources sources,
            ApplicationEventPublisher events,
            Clock clock) {
        this.client = client;
        this.fetch = fetch;
        this.store = store;
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /** Looks for the feed at an address: there, or where its page says, or where sites often have one. */
    public Look look(URI address) {
        var first = read(address);
        if (first instanceof Look.Found) {
            return first;
        }
        try {
            var page = client.fetch(FetchRequest.of(address, Limits.PAGE));
            for (var candidate : FeedDiscovery.of(page.body(), page.contentType(), page.uri()).stream()
                    .limit(MOST_TRIED)
                    .toList()) {
                if (read(candidate.uri()) instanceof Look.Found found) {
                    return found;
                }
            }
            return new Look.Nothing();
        } catch (OutsideFailure e) {
            return new Look.Failed(e);
        }
    }

    private Look read(URI address) {
        return switch (fetch.poll(FeedState.of(address))) {
            case FeedOutcome.New news -> {
                var items = new ArrayList<Item>();
                news.feed().entries().forEach(entry -> {
                    if (entry instanceof Item item && items.size() < SAMPLES) {
                        items.add(item);
                    }
                });
                yield new Look.Found(
                        news.state().uri(),
                        news.feed().title(),
                        news.feed().entries().size(),
                        items);
            }
            case FeedOutcome.Failed failed -> new Look.Failed(failed.failure());
            case FeedOutcome.Gone _, FeedOutcome.Unchanged _ -> new Look.Nothing();
        };
    }

    /**
     * Begins to poll a feed as a new source; empty when the name is taken.
     *
     * @throws NotVisible when the unit is outside the scope
     */
    @Transactional
    public Optional<SourceId> subscribe(Scope scope, UnitId unit, String name, URI uri, Watchwords words) {
        var source = sources.add(scope, unit, name, SourceKind.FEED);
        source.ifPresent(id -> store.insert(id, uri, words, clock.instant()));
        return source;
    }

    public FeedSubscription get(Scope scope, SourceId id) {
        return sources.find(scope, id)
                .flatMap(source -> store.find(source.id()))
                .orElseThrow(() -> new NotVisible("feed " + id));
    }

    /** The feeds among those sources. */
    public List<FeedSubscription> list(List<Source> among) {
        return store.list(among.stream().map(Source::id).toList());
    }

    /** Asks a visible feed as soon as the poller comes round, also when it was stopped. */
    @Transactional
    public void resume(Scope scope, SourceId id) {
        log(scope, id, "collect.feed.resumed");
        store.resume(id, clock.instant());
    }

    @Transactional
    public void stop(Scope scope, SourceId id) {
        log(scope, id, "collect.feed.stopped");
        store.stop(id, FeedSubscription.Stop.PERSON);
    }

    /** Asks another address, or for other words, from the start. */
    @Transactional
    public void change(Scope scope, SourceId id, URI uri, Watchwords words) {
        log(scope, id, "collect.feed.changed");
        store.change(id, uri, words, clock.instant());
    }

    private void log(Scope scope, SourceId id, String what) {
        get(scope, id);
        var source = sources.find(scope, id).orElseThrow();
        events.publishEvent(Act.of(what, source.unit().value(), source.name()));
    }
}
