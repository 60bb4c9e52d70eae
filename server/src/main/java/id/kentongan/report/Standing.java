package id.kentongan.report;

import id.kentongan.mention.Feeling;
import id.kentongan.people.Reach;
import id.kentongan.perception.Perception;
import id.kentongan.signal.Change;
import id.kentongan.signal.Comparison;
import id.kentongan.signal.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * How an office stood in the period, against what is usual for it.
 *
 * @param reach the units, {@code null} for everything one may see
 * @param name of the unit, {@code null} for everything one may see
 * @param confidence how sure a change must be to be called one
 */
public record Standing(
        @Nullable Reach reach, @Nullable String name, Perception now, Perception before, Confidence confidence) {
    public Comparison rating() {
        return Comparison.of(now.rating(), before.rating(), confidence);
    }

    public Comparison negative() {
        return Comparison.ofBad(now.share(Feeling.NEGATIVE), before.share(Feeling.NEGATIVE), confidence);
    }

    /** Rating or feeling got worse, beyond chance. */
    public boolean isWorse() {
        return rating().change() == Change.WORSE || negative().change() == Change.WORSE;
    }
}
