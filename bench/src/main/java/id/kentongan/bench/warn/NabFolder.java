package id.kentongan.bench.warn;

import id.kentongan.bench.score.NabSeries;
import id.kentongan.bench.score.NabSeries.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a folder of the Numenta Anomaly Benchmark. */
final class NabFolder {
    private static final JsonMapper JSON = JsonMapper.shared();

    private NabFolder() {}

    /**
     * A series with its labels.
     *
     * @param category the folder that it lies in
     */
    record Labelled(String category, Series series, List<Window> windows, NabSeries weighed) {}

    static List<Labelled> read(Path folder) throws IOException {
        var labels =
                JSON.readTree(folder.resolve("labels/combined_windows.json").toFile());
        var all = new ArrayList<Labelled>();
        for (var label : labels.properties()) {
            var series = Series.read(folder.resolve("data").resolve(label.getKey()));
            var windows = StreamSupport.stream(label.getValue().spliterator(), false)
                    .map(window -> window(series, window))
                    .toList();
            var weighed = NabSeries.of(series.rows(), windows);
            all.add(new Labelled(category(label.getKey()), series, windows, weighed));
        }
        return all;
    }

    private static String category(String name) {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    private static Window window(Series series, JsonNode window) {
        return new Window(
                row(series, window.get(0).asString()), row(series, window.get(1).asString()));
    }

    /** The first row of that time; where a clock was set back, two rows have it. */
    private static int row(Series series, String time) {
        var second = Series.second(time);
        for (var row = 0; row < series.rows(); row++) {
            if (series.seconds()[row] == second) {
                return row;
            }
        }
        throw new IllegalArgumentException(series.name() + " has no row at " + time);
    }
}
