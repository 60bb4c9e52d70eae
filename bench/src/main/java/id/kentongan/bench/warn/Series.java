package id.kentongan.bench.warn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rows in the order in which they came.
 *
 * @param seconds of the local clock
 */
record Series(String name, long[] seconds, double[] values) {
    private static final int DATE = 10;

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

    static Series read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readAllLines(file));
    }

    /** From CSV: a header that names timestamp and value, and rows without quotes. */
    static Series parse(String name, List<String> lines) {
        if (lines.size() < 3) {
            throw new IllegalArgumentException(name + " has fewer than two rows");
        }
        var header = List.of(lines.getFirst().split(",", -1));
        var timestamp = header.indexOf("timestamp");
        var value = header.indexOf("value");
        if (timestamp < 0 || value < 0) {
            throw new IllegalArgumentException("the header of " + name + " must name timestamp and value");
        }
        var seconds = new long[lines.size() - 1];
        var values = new double[lines.size() - 1];
        for (var row = 0; row < values.length; row++) {
            var fields = lines.get(row + 1).split(",", -1);
            seconds[row] = second(fields[timestamp]);
            values[row] = Double.parseDouble(fields[value]);
        }
        return new Series(name, seconds, values);
    }

    /** A date, or a date and a time of which fractions are left out, counted as if the local clock were UTC. */
    static long second(String time) {
        var whole = time.strip();
        if (whole.length() == DATE) {
            return LocalDate.parse(whole).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
        var dot = whole.indexOf('.');
        var shortened = (dot < 0 ? whole : whole.substring(0, dot)).replace(' ', 'T');
        return LocalDateTime.parse(shortened).toEpochSecond(ZoneOffset.UTC);
    }
}
