package id.kentongan.bench.warn;

import static id.kentongan.bench.Medians.median;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rows a second through the detectors on one core, and what a stream weighs. */
@Command(
        name = "warn",
        description = "rows a second through the detector, beside the random cut forest of AWS on the same rows",
        mixinStandardHelpOptions = true)
public final class WarnBench implements Callable<Integer> {
    private static final double MINUTE = 60;
    private static final int FIVE_MINUTES = 300;
    private static final double ITEMS_A_DAY = 2_000;

    @Option(names = "--rows", description = "rows of a round (default: ${DEFAULT-VALUE})")
    private int rows = 200_000;

    @Option(names = "--forest-rows", description = "rows of a round for the forest (default: ${DEFAULT-VALUE})")
    private int forestRows = 20_000;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description =
                    "CSV with timestamp and value of one's own, heard anew until the rows are full (default: made-up"
                            + " counts of five minutes)")
    private @Nullable Path in;

    @Option(names = "--runs", description = "rounds, of which the median is printed (default: ${DEFAULT-VALUE})")
    private int runs = 7;

    @Option(names = "--streams", description = "streams with a row a minute (default: ${DEFAULT-VALUE})")
    private int streams = 10_000;

    @Option(names = "--forests", description = "forests that are weighed (default: ${DEFAULT-VALUE})")
    private int forests = 20;

    /** Processor time of this thread tells what a core could do where the machine has other work; the clock what it did. */
    private record Rate(double byClock, double byProcessor) {}

    private record Line(String name, Rate rate, double heapBytes, int stateBytes) {}

    @Override
    public Integer call() throws IOException {
        var series = in == null ? MadeUpCounts.series(1, FIVE_MINUTES, rows, ITEMS_A_DAY) : SeriesFile.read(in);
        System.out.printf(
                "series of %,d rows, median of %d rounds, load of the machine %.1f%n", series.rows(), runs, load());
        var lines = lines(series);
        System.out.printf(
                "%-18s %12s %20s %16s %14s%n", "who", "rows/s", "rows/s of processor", "heap a stream", "state kept");
        for (var line : lines) {
            System.out.printf(
                    "%-18s %,12.0f %,20.0f %,14.0f B %,12d B%n",
                    line.name, line.rate.byClock, line.rate.byProcessor, line.heapBytes, line.stateBytes);
        }
        var minute = new ManyStreams(streams).minute(runs);
        System.out.printf(
                "%,d streams with a row a minute: %.0f ms, %.2f %% of a minute of one core (%.0f ms of processor)%n",
                streams, minute.seconds() * 1e3, 100 * minute.seconds() / MINUTE, minute.processorSeconds() * 1e3);
        System.out.printf(
                "one such round by the forest, from its rate: %.0f ms%n", 1e3 * streams / lines.getLast().rate.byClock);
        printJson(lines, minute);
        return 0;
    }

    private List<Line> lines(Series series) {
        var watchers = new LinkedHashMap<String, Supplier<Watcher>>();
        watchers.put(KentonganWatcher.NAME, () -> new KentonganWatcher(0.5));
        watchers.put(ForestWatcher.NAME, ForestWatcher::new);
        var rates = rates(watchers, series);
        var lines = new ArrayList<Line>();
        watchers.forEach((name, watcher) -> {
            var weighed = name.equals(ForestWatcher.NAME) ? forests : 50 * forests;
            var heard = Math.min(series.rows(), 2_000);
            var weight = Weight.of(watcher, weighed, series, heard);
            lines.add(new Line(name, rates.get(name), weight.heapBytes(), weight.stateBytes()));
        });
        return lines;
    }

    /** The rounds go in turn, so that other work of the machine falls on both alike; the first round is for warming up. */
    private Map<String, Rate> rates(Map<String, Supplier<Watcher>> watchers, Series series) {
        var clock = new LinkedHashMap<String, List<Double>>();
        var processor = new LinkedHashMap<String, List<Double>>();
        for (var run = 0; run <= runs; run++) {
            for (var watcher : watchers.entrySet()) {
                int most = watcher.getKey().equals(ForestWatcher.NAME) ? forestRows : rows;
                var time = Stopwatch.start();
                hear(watcher.getValue(), series, most);
                var took = time.stop();
                if (run > 0) {
                    clock.computeIfAbsent(watcher.getKey(), _ -> new ArrayList<>())
                            .add(most / took.seconds());
                    processor
                            .computeIfAbsent(watcher.getKey(), _ -> new ArrayList<>())
                            .add(most / took.processorSeconds());
                }
            }
        }
        var rates = new LinkedHashMap<String, Rate>();
        clock.forEach((name, all) -> rates.put(name, new Rate(median(all), median(processor.get(name)))));
        return rates;
    }

    /** As many rows as asked; a series that is shorter is heard again by a new watcher. */
    private static void hear(Supplier<Watcher> watchers, Series series, int most) {
        var watcher = watchers.get();
        for (var heard = 0; heard < most; heard++) {
            int row = heard % series.rows();
            if (row == 0 && heard > 0) {
                watcher = watchers.get();
            }
            watcher.accept(series.seconds()[row], series.values()[row]);
        }
    }

    private void printJson(List<Line> lines, Stopwatch.Took minute) {
        var ours = lines.getFirst();
        var forest = lines.getLast();
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"warn\",\"rows_per_s\":%.0f,\"rows_per_processor_s\":%.0f,\"heap_bytes\":%.0f,"
                        + "\"state_bytes\":%d,\"forest_rows_per_s\":%.0f,\"forest_rows_per_processor_s\":%.0f,"
                        + "\"forest_heap_bytes\":%.0f,\"forest_state_bytes\":%d,\"streams\":%d,\"minute_s\":%.4f,"
                        + "\"machine_load\":%.1f}%n",
                ours.rate.byClock,
                ours.rate.byProcessor,
                ours.heapBytes,
                ours.stateBytes,
                forest.rate.byClock,
                forest.rate.byProcessor,
                forest.heapBytes,
                forest.stateBytes,
                streams,
                minute.seconds(),
                load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
