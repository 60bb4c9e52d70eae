package id.kentongan.perception;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.signal.Comparison;

/** The chip in which every page says whether a figure changed: an arrow, a word, and a tone for the worse only. */
public final class ChangeChips {
    private ChangeChips() {}

    public static Chip of(Texts t, Comparison comparison) {
        return chip(t, "perception.change.", comparison);
    }

    /** The same where others stand in place of the past. */
    public static Chip beside(Texts t, Comparison comparison) {
        return chip(t, "perception.beside.", comparison);
    }

    private static Chip chip(Texts t, String words, Comparison comparison) {
        return switch (comparison.change()) {
            case BETTER -> Chip.of(t.of(words + "better"), Tone.GOOD, arrow(comparison));
            case WORSE -> Chip.of(t.of(words + "worse"), Tone.BAD, arrow(comparison));
            case SAME -> Chip.of(t.of(words + "same"), Tone.NEUTRAL, "minus");
            case NOT_ENOUGH ->
                Chip.of(t.of(words + "unknown"), Tone.NEUTRAL, "help-circle").unsure();
        };
    }

    private static String arrow(Comparison comparison) {
        return comparison.difference() > 0 ? "trending-up" : "trending-down";
    }
}
