package id.kentongan.perception;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.signal.Comparison;

/** The chip in which every page says whether a figure changed: an arrow, a word, and a tone for the worse only. */
public final class ChangeChips {
    private ChangeChips() {}

    public static Chip of(Texts t, Comparison comparison) {
        return switch (comparison.change()) {
            case BETTER -> Chip.of(t.of("perception.change.better"), Tone.GOOD, arrow(comparison));
            case WORSE -> Chip.of(t.of("perception.change.worse"), Tone.BAD, arrow(comparison));
            case SAME -> Chip.of(t.of("perception.change.same"), Tone.NEUTRAL, "minus");
            case NOT_ENOUGH ->
                Chip.of(t.of("perception.change.unknown"), Tone.NEUTRAL, "help-circle")
                        .unsure();
        };
    }

    private static String arrow(Comparison comparison) {
        return comparison.difference() > 0 ? "trending-up" : "trending-down";
    }
}
