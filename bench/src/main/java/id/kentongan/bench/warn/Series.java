package id.kentongan.bench.warn;

import java.util.function.Supplier;

/**
 * Rows in the order in which they came.
 *
 * @param seconds of the local clock
 */
record Series(String name, long[] seconds, double[] values) {
    Series {
        if (seconds.length != values.length) {
            throw new IllegalArgumentException(seconds.length + " times of " + values.length + " values");
        }
    }

    /** What a watcher said of each row. */
    record Heard(double[] scores, boolean[] warnings) {}

    int rows() {
        return values.length;
    }

    Heard heardBy(Supplier<Watcher> watchers) {
        var watcher = watchers.get();
        var heard = new Heard(new double[rows()], new boolean[rows()]);
        for (var row = 0; row < rows(); row++) {
            var said = watcher.accept(seconds[row], values[row]);
            heard.scores[row] = said.score();
            heard.warnings[row] = said.warning();
        }
        return heard;
    }
}
