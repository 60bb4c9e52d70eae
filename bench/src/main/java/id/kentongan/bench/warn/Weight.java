package id.kentongan.bench.warn;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.function.Supplier;

/**
 * What a watcher weighs once it has heard a while.
 *
 * @param heapBytes of one among many, after a collection
 * @param stateBytes that it keeps over a restart
 */
record Weight(double heapBytes, int stateBytes) {
    static Weight of(Supplier<Watcher> watchers, int many, Series series, int rows) {
        var all = new ArrayList<Watcher>(many);
        hear(watchers.get(), series, rows);
        var before = used();
        for (var number = 0; number < many; number++) {
            var watcher = watchers.get();
            hear(watcher, series, rows);
            all.add(watcher);
        }
        var weight = (used() - before) / (double) many;
        return new Weight(weight, all.getFirst().stateBytes());
    }

    private static void hear(Watcher watcher, Series series, int rows) {
        for (var row = 0; row < rows; row++) {
            watcher.accept(series.seconds()[row], series.values()[row]);
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
