package id.kentongan.learning;

import id.kentongan.text.Decision;
import id.kentongan.text.Score;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the reader was taught on this installation.
 *
 * @param base the shipped reader that it was learnt on
 * @param corrected from how many corrected mentions
 * @param confirmed from how many that a person finished without a correction
 * @param until the newest correction among them
 * @param suite how the shipped reader and this one do on the validation suite
 * @param heldOut how both do on corrections that were left out of the learning
 * @param features how many words and pairs it knows
 * @param refusedFor the decision in which it would be worse on the suite, {@code null} when in none
 * @param changed when and by whom it was last switched, {@code null} when never
 */
public record Version(
        int number,
        Instant madeAt,
        String madeBy,
        String base,
        int corrected,
        int confirmed,
        Instant until,
        Map<Decision, Comparison> suite,
        Map<Decision, Comparison> heldOut,
        int features,
        State state,
        @Nullable Decision refusedFor,
        @Nullable Change changed) {
    public Version {
        suite = Map.copyOf(suite);
        heldOut = Map.copyOf(heldOut);
    }

    /** Where a version stands. */
    public enum State {
        /** It may be switched on, and never was. */
        TRIED,
        ON,
        /** It was on before. */
        OFF,
        /** The reader would be worse with it. */
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Comparison(Score before, Score after) {}

    public record Change(Instant at, String by) {}

    /** The decisions of which it gets fewer right on what was left out of the learning. */
    public List<Decision> worseOnHeldOut() {
        return Arrays.stream(Decision.values())
                .filter(decision -> {
                    var both = heldOut.get(decision);
                    return both != null && both.after().right() < both.before().right();
                })
                .toList();
    }

    /** As it stands behind the version of the shipped reader. */
    public String name() {
        return "k" + number;
    }

    /** What the reader with it is called. */
    public String model() {
        return base + "+" + name();
    }
}
