package id.kentongan.learning;

import id.kentongan.mention.Correction;
import id.kentongan.mention.Verdicts.Verdict;
import id.kentongan.signal.Proportion;
import id.kentongan.source.SourceId;
import id.kentongan.text.Decision;
import id.kentongan.text.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How often persons let readings stand.
 *
 * @param all over everything that was looked at
 * @param languages for each language, the most frequent first; likewise the others
 * @param readers for each version of the reader
 * @param feelings how often a feeling that was read, the row, stands as another, the column
 */
public record Quality(
        Checked all,
        Map<String, Checked> languages,
        Map<SourceId, Checked> sources,
        Map<String, Checked> readers,
        List<List<Integer>> feelings) {
    /**
     * What was looked at, and how much of it stands.
     *
     * @param n readings
     * @param right of each decision; the reader is not asked for a feeling of which it was not sure, unless somebody told
     */
    public record Checked(int n, Map<Decision, Proportion> right) {
        public Checked {
            right = Map.copyOf(right);
        }

        static Checked of(Collection<Verdict> verdicts) {
            var right = new TreeMap<Decision, Proportion>();
            for (var decision : Decision.values()) {
                var asked = verdicts.stream()
                        .filter(verdict -> isAsked(verdict, decision))
                        .toList();
                var hits = asked.stream()
                        .filter(verdict -> isRight(verdict, decision))
                        .count();
                right.put(decision, new Proportion(hits, asked.size()));
            }
            return new Checked(verdicts.size(), right);
        }
    }

    static Quality of(Collection<Verdict> verdicts) {
        return new Quality(
                Checked.of(verdicts),
                by(verdicts, Quality::language),
                by(verdicts, Verdict::source),
                by(verdicts, Verdict::model),
                feelings(verdicts));
    }

    private static <K> Map<K, Checked> by(Collection<Verdict> verdicts, Function<Verdict, K> key) {
        var groups = new LinkedHashMap<K, ArrayList<Verdict>>();
        verdicts.forEach(verdict -> groups.computeIfAbsent(key.apply(verdict), k -> new ArrayList<>())
                .add(verdict));
        var checked = new LinkedHashMap<K, Checked>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<K, ? extends Collection<Verdict>> group) ->
                                -group.getValue().size())
                        .thenComparing(group -> group.getKey().toString()))
                .forEach(group -> checked.put(group.getKey(), Checked.of(group.getValue())));
        return checked;
    }

    private static List<List<Integer>> feelings(Collection<Verdict> verdicts) {
        var counts = new Integer[Polarity.values().length][Polarity.values().length];
        for (var row : counts) {
            Arrays.fill(row, 0);
        }
        verdicts.stream()
                .filter(verdict -> isAsked(verdict, Decision.FEELING))
                .forEach(verdict -> counts[verdict.found().sentiment().label().ordinal()][
                        verdict.standing().sentiment().label().ordinal()]++);
        return Arrays.stream(counts).map(List::of).toList();
    }

    static String language(Verdict verdict) {
        return verdict.found().language().code();
    }

    static boolean isAsked(Verdict verdict, Decision decision) {
        return decision != Decision.FEELING
                || verdict.found().sentiment().sure()
                || verdict.corrections().stream().anyMatch(Correction.Feels.class::isInstance);
    }

    static boolean isRight(Verdict verdict, Decision decision) {
        return changed(verdict, decision).findAny().isEmpty();
    }

    /** The corrections in force after which something else stands than what the reader found. */
    static Stream<Correction.Change> changed(Verdict verdict, Decision decision) {
        return verdict.corrections().stream()
                .filter(change -> decision == decisionOf(change))
                .filter(change -> !change.in(verdict.standing()).equals(change.in(verdict.found())));
    }

    private static Decision decisionOf(Correction.Change change) {
        return switch (change) {
            case Correction.Feels said -> Decision.FEELING;
            case Correction.SpeaksOf said -> Decision.ELEMENTS;
            case Correction.Carries said -> Decision.THREATS;
        };
    }
}
