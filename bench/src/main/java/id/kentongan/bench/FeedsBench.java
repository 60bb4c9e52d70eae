package id.kentongan.bench;

import static id.kentongan.bench.Medians.quantile;

import id.kentongan.bench.PollWatch.Row;
import id.kentongan.bench.Timetable.Feed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The server in a process of its own polls feeds of sites on this machine. First all are due at once, which tells how many it
 * can take; then they fall due one after another, alone and beside feeds of which each goes wrong in its own way, and the
 * good ones tell how late they were asked. Feeds are brought forward in the database, since none is asked twice within ten
 * minutes otherwise; everything else is the product as it ships.
 */
@Command(
        name = "feeds",
        description = "feeds an hour, how late they are polled, and what bad ones do to the others",
        mixinStandardHelpOptions = true)
final class FeedsBench implements Callable<Integer> {
    /** What single feeds do; heavy ones have a window of their own. */
    private static final List<Trouble> SINGLE =
            Stream.of(Trouble.values()).filter(kind -> kind != Trouble.HEAVY).toList();

    @Option(names = "--feeds", description = "good feeds (default: ${DEFAULT-VALUE})")
    private int feeds = 2_000;

    @Option(names = "--sites", description = "sites that they are on (default: ${DEFAULT-VALUE})")
    private int sites = 500;

    @Option(
            names = "--changed",
            description = "percent of the polls that find something new (default: ${DEFAULT-VALUE})")
    private int changed = 25;

    @Option(names = "--seconds", description = "length of each of the five windows (default: ${DEFAULT-VALUE})")
    private int seconds = 30;

    @Option(
            names = "--rate",
            description = "good feeds an hour that fall due where lateness is measured (default: ${DEFAULT-VALUE})")
    private int rate = 20_000;

    @Option(names = "--bad", description = "bad feeds for a hundred good ones (default: ${DEFAULT-VALUE})")
    private int bad = 10;

    @Option(names = "--crowd", description = "feeds of the one site that hangs (default: ${DEFAULT-VALUE})")
    private int crowd = 100;

    @Option(names = "--heavy", description = "feeds of almost 5 MiB that are due at once (default: ${DEFAULT-VALUE})")
    private int heavy = 64;

    /** What the server is subscribed to. */
    private record Subscribed(List<Feed> good, List<Feed> single, List<Feed> crowd, List<Feed> heavy) {}

    @Override
    public Integer call() throws Exception {
        var data = Files.createTempDirectory("kentongan-bench").resolve("data");
        System.out.printf(
                "%,d feeds of %d sites, windows of %d s, load of the machine %.1f%n",
                feeds,
                sites,
                seconds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        // one bad site more, for the crowd
        try (var world = new NewsWorld(sites, Math.max(singles(), heavy) + 1, changed)) {
            var subscribed = subscribe(data, world);
            try (var server = ServerProcess.start(data, Map.of("KENTONGAN_NET_EXCEPTIONS", world.exceptions()))) {
                var timetable = Timetable.of(server.await(data));
                var watch = new PollWatch(world, server, timetable, Duration.ofSeconds(seconds));
                print(measure(watch, timetable, subscribed), timetable.stored());
            }
        }
        return 0;
    }

    /** The good feeds of a window. */
    private int due() {
        return Math.min(feeds, rate * seconds / 3600);
    }

    /** The bad feeds that fall due between them. */
    private int singles() {
        return due() * bad / 100;
    }

    private Subscribed subscribe(Path data, NewsWorld world) {
        try (var town = Town.open(data)) {
            var subscribed = new Subscribed(
                    subscribe(town, "Kabar", IntStream.range(0, feeds).mapToObj(world::feed)),
                    subscribe(
                            town,
                            "Rusak",
                            IntStream.range(0, singles())
                                    .mapToObj(i -> world.bad(SINGLE.get(i % SINGLE.size()), i, i))),
                    subscribe(
                            town,
                            "Macet",
                            IntStream.range(0, crowd)
                                    .mapToObj(
                                            i -> world.bad(Trouble.HANGS, Math.max(singles(), heavy), singles() + i))),
                    subscribe(town, "Besar", IntStream.range(0, heavy).mapToObj(i -> world.bad(Trouble.HEAVY, i, i))));
            Timetable.parkAll(town);
            return subscribed;
        }
    }

    private static List<Feed> subscribe(Town town, String name, Stream<URI> uris) {
        return Timetable.subscribe(town, name, uris.toList());
    }

    private List<Row> measure(PollWatch watch, Timetable timetable, Subscribed feeds) throws IOException {
        System.out.printf(
                "%-24s %6s %6s %11s %7s %7s %8s %8s%n",
                "window", "due", "polls", "late p50 s", "p99 s", "max s", "heap MB", "kept MB");
        var rows = new ArrayList<Row>();
        rows.add(shown(watch.burst("all due at once", feeds.good)));
        var known = timetable.polled();
        var some = feeds.good.stream()
                .filter(feed -> known.contains(feed.source()))
                .limit(due())
                .toList();
        rows.add(shown(watch.steady("good ones alone", some, List.of(), List.of())));
        rows.add(shown(watch.steady("bad ones beside", some, feeds.single, List.of())));
        rows.add(shown(watch.steady("a site that hangs", some, List.of(), feeds.crowd)));
        rows.add(shown(watch.steady("heavy ones beside", some, List.of(), feeds.heavy)));
        return rows;
    }

    private static Row shown(Row row) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %6d %6d %11.1f %7.1f %7.1f %8d %8d%n",
                row.name(),
                row.due(),
                row.polls(),
                quantile(row.lateness(), 0.5),
                quantile(row.lateness(), 0.99),
                quantile(row.lateness(), 1),
                row.heap().used(),
                row.heap().kept());
        return row;
    }

    private void print(List<Row> rows, long stored) {
        var hourly = rows.getFirst().polls() * 3600L / seconds;
        var heap = rows.stream().mapToInt(row -> row.heap().used()).max().orElse(0);
        System.out.printf("%,d feeds an hour; %,d entries stored; heap at most %d MB%n", hourly, stored, heap);
        var late = rows.stream()
                .skip(1)
                .map(row -> String.format(
                        Locale.ROOT,
                        "\"%s\":{\"p50_s\":%.1f,\"p99_s\":%.1f}",
                        row.name(),
                        quantile(row.lateness(), 0.5),
                        quantile(row.lateness(), 0.99)))
                .toList();
        System.out.println("{\"bench\":\"feeds\",\"per_hour\":" + hourly + ",\"entries\":" + stored + ",\"heap_mb\":"
                + heap + "," + String.join(",", late) + "}");
    }
}
