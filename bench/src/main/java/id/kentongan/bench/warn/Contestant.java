package id.kentongan.bench.warn;

import id.kentongan.bench.Medians;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A kind of watcher whose pace and weight are measured. */
final class Contestant {
    /** Rows that a watcher has heard before it is weighed. */
    private static final int HEARD = 2_000;

    private final String name;
    private final Supplier<Watcher> watchers;
    private final int rows;
    private final int weighed;
    private final List<Double> byClock = new ArrayList<>();
    private final List<Double> byProcessor = new ArrayList<>();

    /**
     * Nothing is measured yet.
     *
     * @param rows of a round
     * @param weighed so many at once are weighed
     */
    Contestant(String name, Supplier<Watcher> watchers, int rows, int weighed) {
        this.name = name;
        this.watchers = watchers;
        this.rows = rows;
        this.weighed = weighed;
    }

    /**
     * What came out.
     *
     * @param perSecond rows, by the clock
     * @param perProcessorSecond rows; what a core could do where the machine has other work
     * @param heapBytes of one among many, after a collection
     * @param stateBytes that it keeps over a restart
     */
    record Result(String name, double perSecond, double perProcessorSecond, double heapBytes, int stateBytes) {}

    /** The first round is for warming up: its time is not kept. */
    void round(Series series, boolean isKept) {
        var time = Stopwatch.start();
        hear(series);
        var took = time.stop();
        if (isKept) {
            byClock.add(rows / took.seconds());
            byProcessor.add(rows / took.processorSeconds());
        }
    }

    /** As many rows as asked; a series that is shorter is heard again by a new watcher. */
    private void hear(Series series) {
        var watcher = watchers.get();
        for (var heard = 0; heard < rows; heard++) {
            int row = heard % series.rows();
            if (row == 0 && heard > 0) {
                watcher = watchers.get();
            }
            watcher.accept(series.seconds()[row], series.values()[row]);
        }
    }

    Result result(Series series) {
        var all = new ArrayList<Watcher>(weighed);
        seasoned(series);
        var before = used();
        for (var number = 0; number < weighed; number++) {
            all.add(seasoned(series));
        }
        double heap = (used() - before) / (double) weighed;
        return new Result(
                name,
                Medians.median(byClock),
                Medians.median(byProcessor),
                heap,
                all.getFirst().stateBytes());
    }

    private Watcher seasoned(Series series) {
        var watcher = watchers.get();
        for (var row = 0; row < Math.min(HEARD, series.rows()); row++) {
            watcher.accept(series.seconds()[row], series.values()[row]);
        }
        return watcher;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
