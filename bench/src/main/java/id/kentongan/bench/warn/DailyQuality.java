package id.kentongan.bench.warn;

import id.kentongan.bench.score.EarsC2;
import id.kentongan.bench.score.OutbreakScore;
import id.kentongan.bench.score.OutbreakScore.Simulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** Outbreaks found in daily counts at one specificity, beside EARS C2 on the same days. */
final class DailyQuality {
    private static final double SPECIFICITY = 0.98;
    private static final int MOST_SIGNALS = 99;

    private final Path folder;
    private final int most;

    DailyQuality(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    void print(Supplier<Watcher> watchers) throws IOException {
        System.out.printf(
                "%nDaily counts, last 49 weeks, threshold of each signal at a specificity of %.0f %%: probability of"
                        + " detection, timeliness (0 is the first day)%n",
                100 * SPECIFICITY);
        System.out.printf("%-10s %10s %18s %18s%n", "signal", "outbreaks", KentonganWatcher.NAME, "EARS C2");
        var own = new ArrayList<OutbreakScore>();
        var ears = new ArrayList<OutbreakScore>();
        for (var signal = 1; signal <= MOST_SIGNALS; signal++) {
            var totals = folder.resolve("simulated_totals_sig" + signal + ".csv.gz");
            if (Files.exists(totals)) {
                score(columns(totals), columns(cases(signal)), watchers, own, ears);
                printLine("" + signal, own.getLast().outbreaks(), own.getLast(), ears.getLast());
            }
        }
        if (own.isEmpty()) {
            throw new IllegalArgumentException("no simulated_totals_sig<N>.csv.gz in " + folder);
        }
        printLine("mean", own.stream().mapToInt(OutbreakScore::outbreaks).sum(), mean(own), mean(ears));
    }

    private Path cases(int signal) {
        return folder.resolve("simulated_outbreaks_sig" + signal + ".csv.gz");
    }

    private static void score(
            double[][] totals,
            double[][] cases,
            Supplier<Watcher> watchers,
            List<OutbreakScore> own,
            List<OutbreakScore> ears) {
        var heard = new ArrayList<Simulation>();
        var byEars = new ArrayList<Simulation>();
        for (var simulation = 0; simulation < totals.length; simulation++) {
            var seconds = new long[totals[simulation].length];
            Arrays.setAll(seconds, day -> (long) day * MadeUpCounts.DAY);
            var series = new Series("simulation", seconds, totals[simulation]);
            heard.add(new Simulation(series.heardBy(watchers).scores(), cases[simulation]));
            byEars.add(new Simulation(EarsC2.scores(totals[simulation]), cases[simulation]));
        }
        own.add(OutbreakScore.of(heard, SPECIFICITY));
        ears.add(OutbreakScore.of(byEars, SPECIFICITY));
    }

    private static OutbreakScore mean(List<OutbreakScore> scores) {
        return new OutbreakScore(
                scores.stream().mapToDouble(OutbreakScore::detection).average().orElseThrow(),
                scores.stream().mapToDouble(OutbreakScore::timeliness).average().orElseThrow(),
                0);
    }

    private static void printLine(String name, int outbreaks, OutbreakScore own, OutbreakScore ears) {
        System.out.printf(
                "%-10s %10d %10.3f %7.3f %10.3f %7.3f%n",
                name, outbreaks, own.detection(), own.timeliness(), ears.detection(), ears.timeliness());
    }

    /** The first columns of a table of numbers with a header, each as an array of its own. */
    private double[][] columns(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = lines.lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .limit(most)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            var columns = new double[rows.getFirst().length][rows.size()];
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < columns.length; column++) {
                    columns[column][row] = rows.get(row)[column];
                }
            }
            return columns;
        }
    }
}
