package id.kentongan.signal.emerge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rises with a voice that has just come in. The count of a term, or of a pair of terms, within each of several spans is held
 * against its share in the past. Two terms that rise together in the same voices speak more for a cause than one that rises alone,
 * which people also do who merely use a word, so of that one more is asked.
 */
final class Rises {
    private static final int FEWEST_VOICES = 4;
    /** Of a term that was never heard three are enough. */
    private static final int FEWEST_OF_NEW = 3;

    private static final double NEW = 0.5;
    private static final int FEWEST_COPIES = 15;
    /** Less than so many times the expected count is not looked at. */
    private static final double LEAST_RATIO = 2;

    private static final int WARM_TERMS = 10;
    private static final int MOST_VOICES = 256;
    /** Terms and pairs are looked at on four spans, pairs some six for each term; tuned on streams made of ordinary posts. */
    private static final double TESTS_A_TERM = 25;
    /** A term that rises alone must be so much more unlikely than a pair for each power of ten of its past count, ... */
    private static final double ALONE = 1.5;
    /** ... up to so many powers of ten. */
    private static final double MOST_ALONE = 3;

    private final Window window;
    private final History history;
    private final double falsePerWeek;

    Rises(Window window, History history, double falsePerWeek) {
        this.window = window;
        this.history = history;
        this.falsePerWeek = falsePerWeek;
    }

    private record Warm(LiveTerm term, double ratio) {}

    /** The span in which a key stands out most. */
    private record Standing(double score, long from) {
        private static final Standing NONE = new Standing(0, 0);
    }

    /** What rises beyond chance, the strongest first. */
    List<Rise> of(Voice voice) {
        double needed = needed();
        List<Rise> rises = new ArrayList<>();
        List<Warm> warm = new ArrayList<>();
        for (LiveTerm term : voice.terms) {
            if (term.size() >= FEWEST_OF_NEW) {
                double share = history.share(term.hash, voice.second);
                double ratio = ratio(term, share);
                if (ratio >= LEAST_RATIO) {
                    warm.add(new Warm(term, ratio));
                    rise(term.hash, share, term, null, needed).ifPresent(rises::add);
                }
            }
        }
        warm.sort(Comparator.comparingDouble(Warm::ratio).reversed());
        for (int i = 1; i < Math.min(warm.size(), WARM_TERMS); i++) {
            for (int j = 0; j < i; j++) {
                LiveTerm one = warm.get(i).term();
                LiveTerm other = warm.get(j).term();
                long key = Hash.ofPair(one.hash, other.hash);
                rise(key, history.share(key), one, other, needed).ifPresent(rises::add);
            }
        }
        rises.sort(Comparator.comparingDouble(Rise::score).reversed());
        return rises;
    }

    /** One text said again and again. */
    Optional<Rise> ofCopies(Voice voice) {
        return voice.reach() < FEWEST_COPIES
                ? Optional.empty()
                : Optional.of(new Rise(Hash.of(voice.family), List.of(voice), voice.reach()));
    }

    /** The score beyond which so few bursts a week are false, by Bonferroni's inequality. */
    private double needed() {
        return Math.log10(TESTS_A_TERM * window.termsAWeek() / falsePerWeek);
    }

    private double ratio(LiveTerm term, double share) {
        double most = 0;
        for (int scale = 0; scale < window.scales(); scale++) {
            double among = window.next() - window.start(scale);
            int count = term.countFrom(window.start(scale));
            if (count >= FEWEST_OF_NEW) {
                most = Math.max(most, count / (among * share));
            }
        }
        return most;
    }

    private Optional<Rise> rise(long key, double share, LiveTerm one, @Nullable LiveTerm other, double needed) {
        Standing best = Standing.NONE;
        List<Voice> both = other == null ? List.of() : window.having(one, other, window.first(), MOST_VOICES);
        for (int scale = 0; scale < window.scales(); scale++) {
            long from = window.start(scale);
            int count = other == null ? one.countFrom(from) : countFrom(both, from);
            double among = window.next() - from;
            if (count >= fewest(key, other) && count > LEAST_RATIO * among * share) {
                double score = score(history.chance(key, share, count, among));
                best = score > best.score ? new Standing(score, from) : best;
            }
        }
        return best.score < (other == null ? needed + alone(key) : needed)
                ? Optional.empty()
                : Optional.of(new Rise(key, window.having(one, other, best.from, MOST_VOICES), best.score));
    }

    /** A new word is a sign by itself, one that everybody uses now and then is not. */
    private double alone(long key) {
        return Math.min(MOST_ALONE, ALONE * Math.log10(1 + history.count(key)));
    }

    private int fewest(long key, @Nullable LiveTerm other) {
        return other == null && history.count(key) < NEW ? FEWEST_OF_NEW : FEWEST_VOICES;
    }

    private static int countFrom(List<Voice> voices, long from) {
        int count = 0;
        while (count < voices.size() && voices.get(count).number >= from) {
            count++;
        }
        return count;
    }

    static double score(double chance) {
        return -Math.log10(Math.max(chance, 1e-300));
    }
}
