package id.kentongan.perception.wave;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.kentongan.mention.MentionId;
import id.kentongan.people.UnitId;
import id.kentongan.text.Families;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds waves among the reviews of units: at least {@value #FEWEST} that say nearly the same, or are by one author, within
 * {@value #DAYS} days, where chance hardly explains so many. Windows that overlap make one wave.
 *
 * <p>Two persons who write on their own seldom write the same sentence, but they do write "pelayanan bagus": texts of fewer
 * than {@value #FEWEST_WORDS} words or {@value #FEWEST_CHARACTERS} characters are never held to be alike. A phrase of many,
 * or a name of many, comes all the time, so those in the wave are held against those in the {@value #DAYS_BEFORE} days
 * before. If both came at the same pace, each would fall into the wave with the probability <i>r</i>, and how many do would
 * be binomial (conditional test of two Poisson rates: J. Przyborowski, H. Wilenski, Biometrika 31 (1940) 313-323). The pace is
 * that of all other reviews of the unit, so that a unit that became busy is no wave: <i>r = (m + w) / (m + w + m' + w')</i>,
 * with <i>m</i> other reviews in the wave and <i>m'</i> before; <i>w</i> and <i>w'</i> are the weeks of both, which stand in
 * where there are hardly any others. It is a wave where so many or more have a probability below {@value #RARE}.
 */
final class WaveFinder {
    static final int FEWEST = 5;
    static final int DAYS = 7;
    static final int DAYS_BEFORE = 28;
    static final int FEWEST_WORDS = 6;
    static final int FEWEST_CHARACTERS = 40;
    static final double RARE = 0.001;

    private final LocalDate known;

    /** @param known the first day all of whose reviews are given; no wave is found that lacks days before it */
    WaveFinder(LocalDate known) {
        this.known = known;
    }

    /** The waves in the order of their first days; a review belongs to one at most. */
    List<Wave> find(List<Review> reviews) {
        var waves = new ArrayList<Wave>();
        reviews.stream()
                .sorted(Comparator.comparing(Review::day)
                        .thenComparing(review -> review.id().value()))
                .collect(groupingBy(Review::unit, LinkedHashMap::new, toList()))
                .forEach((unit, own) -> find(unit, own, waves));
        waves.sort(Comparator.comparing((Wave wave) -> wave.span().from()));
        return List.copyOf(waves);
    }

    private void find(UnitId unit, List<Review> own, List<Wave> waves) {
        var taken = new HashSet<MentionId>();
        for (var alike : alike(own)) {
            add(new Group(Wave.Kind.TEXT, unit, alike), own, taken, waves);
        }
        for (var sameAuthor : byAuthor(own, taken)) {
            add(new Group(Wave.Kind.AUTHOR, unit, sameAuthor), own, taken, waves);
        }
    }

    private void add(Group group, List<Review> own, Set<MentionId> taken, List<Wave> waves) {
        for (var run : runs(group.reviews)) {
            if (isRare(run, group.reviews, own)) {
                waves.add(new Wave(group.kind, group.unit, run));
                run.forEach(review -> taken.add(review.id()));
            }
        }
    }

    /** Reviews of a unit that have something in common, by day. */
    private record Group(Wave.Kind kind, UnitId unit, List<Review> reviews) {}

    private static Iterable<List<Review>> alike(List<Review> own) {
        var families = new Families(Math.max(1, own.size()));
        var byFamily = new LinkedHashMap<String, List<Review>>();
        own.stream().filter(review -> isTelling(review.text())).forEach(review -> byFamily.computeIfAbsent(
                        families.of(review.text()), family -> new ArrayList<>())
                .add(review));
        return byFamily.values();
    }

    private static boolean isTelling(String text) {
        var stripped = text.strip();
        return stripped.length() >= FEWEST_CHARACTERS && stripped.split("\\s+", -1).length >= FEWEST_WORDS;
    }

    private static Iterable<List<Review>> byAuthor(List<Review> own, Set<MentionId> taken) {
        var byAuthor = new LinkedHashMap<Long, List<Review>>();
        for (var review : own) {
            @Nullable Long author = review.author();
            if (author != null && !taken.contains(review.id())) {
                byAuthor.computeIfAbsent(author, each -> new ArrayList<>()).add(review);
            }
        }
        return byAuthor.values();
    }

    /** The parts that windows of {@value #DAYS} days with enough reviews cover. */
    private static List<List<Review>> runs(List<Review> group) {
        var runs = new ArrayList<List<Review>>();
        var end = 0;
        for (var start = 0; start + FEWEST <= group.size(); start++) {
            var last = group.get(start).day().plusDays(DAYS - 1L);
            var to = start;
            while (to < group.size() && !group.get(to).day().isAfter(last)) {
                to++;
            }
            if (to - start >= FEWEST && to > end) {
                if (start < end) {
                    runs.getLast().addAll(group.subList(end, to));
                } else {
                    runs.add(new ArrayList<>(group.subList(start, to)));
                }
                end = to;
            }
        }
        return runs;
    }

    private boolean isRare(List<Review> run, List<Review> group, List<Review> own) {
        var first = run.getFirst().day();
        var last = run.getLast().day();
        var before = first.minusDays(DAYS_BEFORE);
        if (before.isBefore(known)) {
            return false;
        }
        var earlier = between(group, before, first.minusDays(1));
        var others = between(own, first, last) - between(group, first, last);
        var othersBefore = between(own, before, first.minusDays(1)) - earlier;
        var weeks = (ChronoUnit.DAYS.between(first, last) + 1) / 7.0;
        var within = others + Math.max(1, weeks);
        var share = within / (within + othersBefore + DAYS_BEFORE / 7.0);
        return atLeast(run.size(), run.size() + (int) earlier, share) < RARE;
    }

    private static long between(List<Review> reviews, LocalDate from, LocalDate to) {
        return reviews.stream()
                .filter(review -> !review.day().isBefore(from) && !review.day().isAfter(to))
                .count();
    }

    /** The probability that at least {@code k} of {@code n} succeed, each with the probability {@code p} below 1. */
    static double atLeast(int k, int n, double p) {
        var sum = 0.0;
        var log = n * Math.log1p(-p);
        for (var i = 0; i <= n; i++) {
            if (i >= k) {
                sum += Math.exp(log);
            }
            log += Math.log((double) (n - i) / (i + 1)) + Math.log(p) - Math.log1p(-p);
        }
        return Math.min(1, sum);
    }
}
