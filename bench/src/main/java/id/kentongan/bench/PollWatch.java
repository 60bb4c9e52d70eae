package id.kentongan.bench;

import id.kentongan.bench.Timetable.Feed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Has feeds fall due within a window, and sees when the server asks them. */
final class PollWatch {
    /**
     * What a window gave.
     *
     * @param due feeds
     * @param polls that came to their end within it, well or not
     * @param lateness of the good feeds that were asked, in seconds
     */
    record Row(String name, int due, int polls, List<Double> lateness, ServerProcess.Heap heap) {}

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final NewsWorld world;
    private final ServerProcess server;
    private final Timetable timetable;
    private final Duration window;

    PollWatch(NewsWorld world, ServerProcess server, Timetable timetable, Duration window) {
        this.world = world;
        this.server = server;
        this.timetable = timetable;
        this.window = window;
    }

    /** All at once, as after a night without power. */
    Row burst(String name, List<Feed> feeds) throws IOException {
        var start = begin();
        var collections = server.collections();
        var due = new HashMap<Feed, Instant>();
        feeds.forEach(feed -> due.put(feed, start));
        timetable.set(due);
        passWindow();
        return row(name, due, feeds, start, collections);
    }

    /**
     * One after the other, until each good one was asked.
     *
     * @param beside what falls due in between, and {@code first} what does at the beginning
     */
    Row steady(String name, List<Feed> good, List<Feed> beside, List<Feed> first) throws IOException {
        var start = begin();
        var collections = server.collections();
        var due = new HashMap<Feed, Instant>();
        first.forEach(feed -> due.put(feed, start));
        due.putAll(spread(beside, start));
        due.putAll(spread(good, start));
        timetable.set(due);
        passWindow();
        await(() -> good.stream().allMatch(this::isAsked));
        return row(name, due, good, start, collections);
    }

    /** Nothing is due, and what was under way has ended. */
    private Instant begin() {
        timetable.park();
        var idleSince = new long[] {System.nanoTime()};
        await(() -> {
            idleSince[0] = world.isBusy() ? System.nanoTime() : idleSince[0];
            return System.nanoTime() - idleSince[0] > QUIET.toNanos();
        });
        world.forget();
        return Instant.now();
    }

    private Map<Feed, Instant> spread(List<Feed> feeds, Instant start) {
        var due = new HashMap<Feed, Instant>();
        for (var i = 0; i < feeds.size(); i++) {
            due.put(feeds.get(i), start.plus(window.multipliedBy(i).dividedBy(feeds.size())));
        }
        return due;
    }

    private void passWindow() {
        var until = System.nanoTime() + window.toNanos();
        await(() -> System.nanoTime() >= until);
    }

    private void await(BooleanSupplier done) {
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < until) {
            server.requireAlive();
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private Row row(String name, Map<Feed, Instant> due, Collection<Feed> good, Instant start, int collections)
            throws IOException {
        var lateness = good.stream()
                .filter(this::isAsked)
                .map(feed -> lateness(feed, due))
                .toList();
        return new Row(
                name, due.size(), timetable.polls(start, start.plus(window)), lateness, server.heap(collections));
    }

    private double lateness(Feed feed, Map<Feed, Instant> due) {
        var wanted = Objects.requireNonNull(due.get(feed));
        return Duration.between(wanted, world.asked(feed.uri())).toMillis() / 1e3;
    }

    private boolean isAsked(Feed feed) {
        return world.wasAsked(feed.uri());
    }
}
