package id.kentongan.bench.warn;

import id.kentongan.bench.score.NabProfile;
import id.kentongan.bench.score.NabScore;
import id.kentongan.bench.score.NabScore.Entry;
import id.kentongan.bench.warn.NabFolder.Labelled;
import id.kentongan.bench.warn.Series.Heard;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Scores of the Numenta Anomaly Benchmark, for each category and for all. */
final class NabQuality {
    private static final String ALL = "all";

    private final List<Labelled> files;

    NabQuality(List<Labelled> files) {
        this.files = files;
    }

    private record Watched(Labelled file, Heard heard) {
        Entry scores() {
            return new Entry(file.weighed(), heard.scores());
        }

        Entry warnings() {
            return new Entry(file.weighed(), NabScore.marks(heard.warnings()));
        }

        /** Weeks that count and lie outside the windows; a gap counts as a day at most. */
        double weeks() {
            var seconds = file.series().seconds();
            return IntStream.range(Math.max(1, file.weighed().firstCounted()), seconds.length)
                            .filter(file.weighed()::isOutside)
                            .mapToLong(row -> Math.clamp(seconds[row] - seconds[row - 1], 0, MadeUpCounts.DAY))
                            .sum()
                    / (double) MadeUpCounts.WEEK;
        }
    }

    void print(String name, Supplier<Watcher> watchers, boolean windows) {
        var watched = files.stream()
                .map(file -> new Watched(file, file.series().heardBy(watchers)))
                .toList();
        System.out.printf(
                "%n%s: %d series, score with the best threshold (oracle) and with its own warnings (frozen)%n",
                name, files.size());
        System.out.printf(
                "%-22s %7s %26s %26s %12s %12s %12s%n",
                "category", "windows", "oracle std / FP / FN", "frozen std / FP / FN", "found", "false", "a week");
        var categories = new LinkedHashSet<String>();
        files.forEach(file -> categories.add(file.category()));
        categories.add(ALL);
        for (var category : categories) {
            printCategory(
                    category,
                    watched.stream()
                            .filter(one -> category.equals(ALL) || category.equals(one.file.category()))
                            .toList());
        }
        if (windows) {
            watched.forEach(NabQuality::printWindows);
        }
    }

    private static void printCategory(String category, List<Watched> watched) {
        var scores = watched.stream().map(Watched::scores).toList();
        var warnings = watched.stream().map(Watched::warnings).toList();
        var oracle = new StringBuilder();
        var frozen = new StringBuilder();
        for (var profile : NabProfile.values()) {
            oracle.append(" %7.1f".formatted(NabScore.best(scores, profile).score()));
            frozen.append(" %7.1f".formatted(NabScore.at(warnings, 1, profile).score()));
        }
        var own = NabScore.at(warnings, 1, NabProfile.STANDARD);
        System.out.printf(
                "%-22s %7d %26s %26s %12d %12d %12.2f%n",
                category,
                watched.stream().mapToInt(one -> one.file.windows().size()).sum(),
                oracle,
                frozen,
                own.found(),
                own.falseRows(),
                own.falseRows() / watched.stream().mapToDouble(Watched::weeks).sum());
    }

    /** Each window and how far into it the first warning came, and the time of each false one. */
    private static void printWindows(Watched watched) {
        var file = watched.file;
        var name = file.category() + "/" + file.series().name();
        for (var window : file.windows()) {
            var first = IntStream.rangeClosed(window.first(), window.last())
                    .filter(row -> row >= file.weighed().firstCounted()
                            && watched.heard.warnings()[row])
                    .findFirst();
            System.out.printf(
                    "%s window %s to %s: %s%n",
                    name,
                    time(file, window.first()),
                    time(file, window.last()),
                    first.isPresent() ? "found " + time(file, first.getAsInt()) : "missed");
        }
        IntStream.range(file.weighed().firstCounted(), file.series().rows())
                .filter(row -> file.weighed().isOutside(row) && watched.heard.warnings()[row])
                .forEach(row -> System.out.printf(
                        "%s false %s value %s%n",
                        name, time(file, row), file.series().values()[row]));
    }

    private static LocalDateTime time(Labelled file, int row) {
        return LocalDateTime.ofEpochSecond(file.series().seconds()[row], 0, ZoneOffset.UTC);
    }
}
