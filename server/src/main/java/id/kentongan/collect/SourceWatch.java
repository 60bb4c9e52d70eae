package id.kentongan.collect;

import id.kentongan.mention.Mentions;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.signal.RateDrop;
import id.kentongan.source.Source;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells of every source how it is. */
@Service
public class SourceWatch {
    /** So rarely is a week so quiet that it is taken for a change: once in four years of weeks for each source. */
    private static final double RARE = 0.005;

    private static final int WEEK = 7;
    private static final int WEEKS_BEFORE = 8;

    /** With fewer in eight weeks a quiet week says nothing. */
    private static final int FEWEST = 8;

    /** After that time a source of files wants a new one. */
    private static final Duration STALE_AFTER = Duration.ofDays(14);

    private final Sources sources;
    private final FeedStore feeds;
    private final Mentions mentions;
    private final Units units;
    private final Clock clock;

    SourceWatch(Sources sources, FeedStore feeds, Mentions mentions, Units units, Clock clock) {
        this.sources = sources;
        this.feeds = feeds;
        this.mentions = mentions;
        this.units = units;
        this.clock = clock;
    }

    /** Every visible source, what wants attention first. */
    public List<WatchedSource> list(Scope scope) {
        var all = sources.list(scope);
        var visible = units.list(scope);
        if (all.isEmpty() || visible.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), visible.getFirst().zone());
        var volumes = mentions.volumes(scope, today.minusDays((WEEKS_BEFORE + 1) * WEEK), today.minusDays(1));
        var subscriptions = feeds.list(all.stream().map(Source::id).toList()).stream()
                .collect(Collectors.toMap(FeedSubscription::source, Function.identity()));
        return all.stream()
                .map(source -> watched(
                        source, subscriptions.get(source.id()), volumes.getOrDefault(source.id(), Map.of()), today))
                .sorted((one, other) -> Boolean.compare(
                        other.state().wantsAttention(), one.state().wantsAttention()))
                .toList();
    }

    private WatchedSource watched(
            Source source, @Nullable FeedSubscription feed, Map<LocalDate, Integer> volume, LocalDate today) {
        var weekly = new ArrayList<Integer>();
        for (var week = WEEKS_BEFORE; week >= 0; week--) {
            var sum = 0;
            for (var day = 1; day <= WEEK; day++) {
                sum += volume.getOrDefault(today.minusDays((long) week * WEEK + day), 0);
            }
            weekly.add(sum);
        }
        var before = weekly.subList(0, WEEKS_BEFORE).stream().mapToInt(n -> n).sum();
        var drop = new RateDrop(weekly.getLast(), WEEK, before, WEEKS_BEFORE * WEEK);
        return new WatchedSource(source, state(source, feed, drop), feed, weekly.getLast(), drop.expected(), weekly);
    }

    private SourceState state(Source source, @Nullable FeedSubscription feed, RateDrop drop) {
        var health = source.health();
        if (feed != null && feed.stopped() == FeedSubscription.Stop.PERSON) {
            return SourceState.STOPPED;
        }
        if (health.broken()) {
            return SourceState.BROKEN;
        }
        var lastSuccess = health.lastSuccess();
        if (lastSuccess == null) {
            return source.kind() == SourceKind.MANUAL ? SourceState.FINE : SourceState.NEW;
        }
        if (SourceKind.WITH_FILES.contains(source.kind())) {
            return lastSuccess.isBefore(clock.instant().minus(STALE_AFTER)) ? SourceState.STALE : SourceState.FINE;
        }
        var isQuiet = source.kind() != SourceKind.MANUAL && drop.before() >= FEWEST && drop.chance() < RARE;
        return isQuiet ? SourceState.QUIET : SourceState.FINE;
    }
}
