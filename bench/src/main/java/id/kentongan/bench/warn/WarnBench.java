package id.kentongan.bench.warn;

import id.kentongan.bench.warn.Contestant.Result;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
    private static final int WEIGHED = 1_000;
    private static final int FORESTS_WEIGHED = 20;

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

    @Override
    public Integer call() throws IOException {
        var series = in == null ? MadeUpCounts.series(1, FIVE_MINUTES, rows, ITEMS_A_DAY) : Series.read(in);
        System.out.printf(
                "series of %,d rows, median of %d rounds, load of the machine %.1f%n", series.rows(), runs, load());
        var contestants = List.of(
                new Contestant(KentonganWatcher.NAME, () -> new KentonganWatcher(0.5), rows, WEIGHED),
                new Contestant(ForestWatcher.NAME, ForestWatcher::new, forestRows, FORESTS_WEIGHED));
        // in turn, so that other work of the machine falls on both alike
        for (var run = 0; run <= runs; run++) {
            for (var contestant : contestants) {
                contestant.round(series, run > 0);
            }
        }
        var own = contestants.getFirst().result(series);
        var forest = contestants.getLast().result(series);
        var minute = new ManyStreams(streams).minute(runs);
        print(own, forest, minute);
        printJson(own, forest, minute);
        return 0;
    }

    private void print(Result own, Result forest, Stopwatch.Took minute) {
        System.out.printf(
                "%-18s %12s %20s %16s %14s%n", "who", "rows/s", "rows/s of processor", "heap a stream", "state kept");
        for (var result : List.of(own, forest)) {
            System.out.printf(
                    "%-18s %,12.0f %,20.0f %,14.0f B %,12d B%n",
                    result.name(),
                    result.perSecond(),
                    result.perProcessorSecond(),
                    result.heapBytes(),
                    result.stateBytes());
        }
        System.out.printf(
                "%,d streams with a row a minute: %.0f ms by the clock, %.0f ms of processor, %.2f %% of a minute%n",
                streams, minute.seconds() * 1e3, minute.processorSeconds() * 1e3, 100 * minute.seconds() / MINUTE);
        System.out.printf(
                "so many rows by the forest, from its rate: %.0f ms by the clock, %.0f ms of processor%n",
                1e3 * streams / forest.perSecond(), 1e3 * streams / forest.perProcessorSecond());
    }

    private void printJson(Result own, Result forest, Stopwatch.Took minute) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"warn\",\"rows_per_s\":%.0f,\"rows_per_processor_s\":%.0f,\"heap_bytes\":%.0f,"
                        + "\"state_bytes\":%d,\"forest_rows_per_s\":%.0f,\"forest_rows_per_processor_s\":%.0f,"
                        + "\"forest_heap_bytes\":%.0f,\"forest_state_bytes\":%d,\"streams\":%d,\"minute_s\":%.4f,"
                        + "\"machine_load\":%.1f}%n",
                own.perSecond(),
                own.perProcessorSecond(),
                own.heapBytes(),
                own.stateBytes(),
                forest.perSecond(),
                forest.perProcessorSecond(),
                forest.heapBytes(),
                forest.stateBytes(),
                streams,
                minute.seconds(),
                load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
