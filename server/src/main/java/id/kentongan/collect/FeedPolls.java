package id.kentongan.collect;

import id.kentongan.mention.Intake;
import id.kentongan.mention.Mentions;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.source.Item;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import id.kentongan.source.feed.FeedFetch;
import id.kentongan.source.feed.FeedOutcome;
import id.kentongan.source.feed.document.Feed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Polls one feed: asks, takes in what is new, and remembers how it went, items and position in one transaction. */
@Component
class FeedPolls {
    /** However often it fails, a feed is asked once a day. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 6;

    private final FeedFetch fetch;
    private final FeedStore store;
    private final Sources sources;
    private final Intake intake;
    private final Mentions mentions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeedPolls(
            FeedFetch fetch,
            FeedStore store,
            Sources sources,
            Intake intake,
            Mentions mentions,
            TransactionTemplate transaction,
            Clock clock) {
        this.fetch = fetch;
        this.store = store;
        this.sources = sources;
        this.intake = intake;
        this.mentions = mentions;
        this.transaction = transaction;
        this.clock = clock;
    }

    void poll(FeedSubscription feed) {
        var asked = clock.instant();
        var outcome = fetch.poll(feed.state());
        var now = clock.instant();
        switch (outcome) {
            case FeedOutcome.New news -> take(feed, news, asked, now);
            case FeedOutcome.Unchanged unchanged ->
                transaction.executeWithoutResult(status -> {
                    store.answered(feed.source(), unchanged.state(), now, now.plus(unchanged.nextPoll()));
                    sources.worked(feed.source(), now);
                });
            case FeedOutcome.Gone() -> gone(feed.source(), now);
            case FeedOutcome.Failed failed -> fail(feed, failed.failure(), now, failed.nextPoll());
        }
    }

    private void take(FeedSubscription feed, FeedOutcome.New news, Instant asked, Instant now) {
        var items = dated(feed.source(), items(news.feed(), feed.words()), asked);
        var refused = (int) news.feed().entries().stream()
                .filter(entry -> !(entry instanceof Item))
                .count();
        var taken = intake.take(feed.source(), items, counts -> {
            store.answered(feed.source(), news.state(), now, now.plus(news.nextPoll()));
            store.counted(feed.source(), news.feed().entries().size(), items.size(), refused);
            sources.worked(feed.source(), now);
        });
        if (taken.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                store.failed(feed.source(), now, now.plus(LONGEST_PAUSE));
                sources.failed(feed.source(), now, "import.failed.policy", List.of());
            });
        }
    }

    /** What has no date is dated by when it is asked for; it keeps the date with which it first came in. */
    private List<Item> dated(SourceId source, List<Item> items, Instant asked) {
        Predicate<Item> isUndated = item -> !item.at().isBefore(asked.truncatedTo(ChronoUnit.MICROS));
        var undated = items.stream().filter(isUndated).map(Item::externalId).toList();
        if (undated.isEmpty()) {
            return items;
        }
        var known = mentions.saidAt(source, undated);
        return items.stream()
                .map(item -> isUndated.test(item) ? item.with(known.getOrDefault(item.externalId(), item.at())) : item)
                .toList();
    }

    private static List<Item> items(Feed feed, Watchwords words) {
        return feed.entries().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .filter(words::take)
                .toList();
    }

    private void gone(SourceId source, Instant now) {
        transaction.executeWithoutResult(status -> {
            store.stop(source, FeedSubscription.Stop.GONE);
            sources.failed(source, now, "collect.feed.gone", List.of());
        });
    }

    /** Each failure in a row doubles the pause, up to a day; a longer one that the site asks for is kept. */
    private void fail(FeedSubscription feed, OutsideFailure failure, Instant now, Duration pause) {
        var doubled = pause.multipliedBy(1L << Math.min(feed.failures(), MOST_DOUBLINGS));
        var bounded = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        var next = now.plus(pause.compareTo(bounded) > 0 ? pause : bounded);
        transaction.executeWithoutResult(status -> {
            store.failed(feed.source(), now, next);
            sources.failed(feed.source(), now, failure.key(), failure.details());
        });
    }
}
