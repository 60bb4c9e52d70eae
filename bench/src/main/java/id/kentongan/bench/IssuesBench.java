package id.kentongan.bench;

import static id.kentongan.bench.Medians.quantile;

import id.kentongan.bench.IssueStream.Kind;
import id.kentongan.bench.IssueStream.Sources;
import id.kentongan.bench.IssueTrial.Outcome;
import id.kentongan.signal.emerge.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How well issues are found, how soon, how often for nothing, and whether their kind is right: in streams made of posts from a
 * folder of data. Each stream has four weeks, of which the first nights teach what is usual.
 */
@Command(
        name = "issues",
        description = "recall, delay, false bursts and kinds of emerging issues in made-up streams of real posts",
        mixinStandardHelpOptions = true)
final class IssuesBench implements Callable<Integer> {
    private static final List<Holiday> HOLIDAYS = List.of(
            new Holiday(
                    LocalDate.of(2026, 8, 17),
                    List.of(
                            "Selamat Hari Kemerdekaan RI ke 81",
                            "Dirgahayu Republik Indonesia",
                            "Merdeka! HUT RI 81",
                            "Selamat HUT RI Indonesia merdeka",
                            "upacara bendera kemerdekaan tadi pagi")),
            new Holiday(
                    LocalDate.of(2026, 3, 20),
                    List.of(
                            "Selamat Hari Raya Idul Fitri 1447 H",
                            "Selamat lebaran mohon maaf lahir dan batin",
                            "minal aidin wal faizin",
                            "Eid Mubarak everyone",
                            "selamat idul fitri keluarga semua")),
            new Holiday(
                    LocalDate.of(2025, 12, 25),
                    List.of(
                            "Selamat Natal dan Tahun Baru",
                            "Merry Christmas everyone",
                            "selamat hari natal keluarga",
                            "happy xmas")));

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder with the sets")
    private Path data = Path.of("data");

    @Option(
            names = "--trials",
            description = "streams for each language and way of sources (default: ${DEFAULT-VALUE})")
    private int trials = 10;

    @Option(names = "--posts", description = "ordinary posts a day (default: ${DEFAULT-VALUE})")
    private int posts = 1_000;

    @Option(names = "--seed", description = "of the first stream (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--false-per-week", description = "as of the command emerge (default: ${DEFAULT-VALUE})")
    private double falsePerWeek = Settings.USUAL.falsePerWeek();

    @Option(names = "--list", description = "print each false burst and each event that was missed or mistyped")
    private boolean list;

    private record Holiday(LocalDate day, List<String> greetings) {}

    @Override
    public Integer call() throws IOException {
        var texts = IssueTexts.read(data);
        var done = new ArrayList<IssueTrial>();
        System.out.printf(
                "%-4s %-6s %6s %7s %8s %8s %9s %9s %9s %9s%n",
                "lang",
                "source",
                "crises",
                "recall",
                "delay h",
                "p90 h",
                "false/wk",
                "organic",
                "coordin.",
                "calendar");
        for (var language : texts.backgrounds().keySet()) {
            for (var sources : Sources.values()) {
                var some = new ArrayList<IssueTrial>();
                for (var trial = 0; trial < trials; trial++) {
                    some.add(trial(texts, language, sources, trial));
                }
                print(language, sources.name().toLowerCase(Locale.ROOT), some);
                done.addAll(some);
            }
        }
        print("all", "all", done);
        if (list) {
            done.forEach(IssuesBench::list);
        }
        return 0;
    }

    private IssueTrial trial(IssueTexts texts, String language, Sources sources, int trial) {
        var here = seed + trial * 31L + language.hashCode() * 7L + sources.ordinal() * 1009L;
        var random = new Random(here);
        var crises = texts.crises().stream()
                .filter(crisis -> crisis.language().equals(language))
                .toList();
        var holiday = HOLIDAYS.get(trial / 2 % HOLIDAYS.size());
        var background = texts.backgrounds().getOrDefault(language, List.of());
        var weekly = trial % 2 == 0;
        var start = weekly
                ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600))
                : holiday.day().minusDays(17);
        var stream = new IssueStream(here, sources, background, start).ordinary(posts);
        var crisis = (trial * 5 + sources.ordinal() * 3) % crises.size();
        stream.crisis(crises.get(crisis));
        stream.campaign(crises.get((crisis + 1 + random.nextInt(crises.size() - 1)) % crises.size())
                .texts());
        if (weekly) {
            stream.weekly();
        } else {
            stream.holiday(holiday.day(), holiday.greetings());
        }
        return IssueTrial.run(language, sources, stream, Settings.USUAL.withFalsePerWeek(falsePerWeek));
    }

    private static void print(String language, String sources, List<IssueTrial> trials) {
        var crises = outcomes(trials, Kind.ORGANIC);
        var hours = crises.stream()
                .filter(outcome -> outcome.delay() != null)
                .map(outcome -> outcome.delay().toMinutes() / 60.0)
                .toList();
        var weeks = trials.stream().mapToDouble(IssueTrial::weeks).sum();
        var falses =
                trials.stream().mapToInt(trial -> trial.falseBursts().size()).sum();
        System.out.printf(
                Locale.ROOT,
                "%-4s %-6s %6d %7.2f %8.1f %8.1f %9.2f %9s %9s %9s%n",
                language,
                sources,
                crises.size(),
                (double) hours.size() / crises.size(),
                hours.isEmpty() ? Double.NaN : quantile(hours, 0.5),
                hours.isEmpty() ? Double.NaN : quantile(hours, 0.9),
                falses / weeks,
                kinds(trials, Kind.ORGANIC),
                kinds(trials, Kind.COORDINATED),
                kinds(trials, Kind.CALENDAR));
    }

    /** Found, right at first, right at last. */
    private static String kinds(List<IssueTrial> trials, Kind kind) {
        var all = outcomes(trials, kind);
        return share(all, outcome -> outcome.kind() != null) + "/" + share(all, Outcome::isTyped) + "/"
                + share(all, Outcome::isTypedLast);
    }

    private static String share(List<Outcome> all, Predicate<Outcome> wanted) {
        var count = all.stream().filter(wanted).count();
        return all.isEmpty() ? "-" : Long.toString(Math.round(100.0 * count / all.size()));
    }

    private static List<Outcome> outcomes(List<IssueTrial> trials, Kind kind) {
        return trials.stream()
                .flatMap(trial -> trial.outcomes().stream())
                .filter(outcome -> IssueTrial.counts(outcome, kind))
                .toList();
    }

    private static void list(IssueTrial trial) {
        for (var burst : trial.falseBursts()) {
            System.out.printf(
                    Locale.ROOT,
                    "false %s %s %s %s %.1f items %d%n",
                    trial.language(),
                    burst.at(),
                    burst.kind(),
                    burst.terms(),
                    burst.score(),
                    burst.items().size());
        }
        for (var outcome : trial.outcomes()) {
            if (!outcome.event().first() && !(outcome.isTyped() && outcome.isTypedLast())) {
                System.out.printf(
                        "%s %s: %s, %s, %s%n",
                        trial.language(),
                        outcome.event().kind(),
                        outcome.event().name(),
                        outcome.kind(),
                        outcome.last());
            }
        }
    }
}
