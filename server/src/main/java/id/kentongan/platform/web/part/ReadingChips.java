package id.kentongan.platform.web.part;

import id.kentongan.platform.web.Texts;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Threat;
import java.util.Locale;

/** The chips in which every page shows what the reader found. */
public final class ReadingChips {
    private ReadingChips() {}

    /** How a text feels; says so when the reader would rather abstain. */
    public static Chip sentiment(Texts t, Polarity polarity, boolean sure) {
        var word = t.of("part.sentiment." + code(polarity));
        var icon =
                switch (polarity) {
                    case NEGATIVE -> "mood-sad";
                    case NEUTRAL -> "mood-neutral";
                    case POSITIVE -> "mood-smile";
                };
        return sure
                ? Chip.of(word, tone(polarity), icon)
                : Chip.of(t.of("part.sentiment.unsure", word), Tone.NEUTRAL, icon)
                        .unsure();
    }

    /** A service element and which way the remark on it leans. */
    public static Chip element(Texts t, Element element, Polarity polarity) {
        return Chip.of(
                t.of("part.element." + element.code()) + ": " + t.of("part.sentiment." + code(polarity)),
                tone(polarity),
                trend(polarity));
    }

    /** A threat that the text carries. */
    public static Chip threat(Texts t, Threat threat) {
        var icon =
                switch (threat) {
                    case GAMBLING -> "dice";
                    case PHISHING -> "fish-hook";
                    case SCAM -> "cash-banknote-off";
                    case ABUSE -> "mood-angry";
                };
        return Chip.of(t.of("part.threat." + threat.code()), Tone.WARN, icon);
    }

    /** The institution itself speaks. */
    public static Chip ownVoice(Texts t) {
        return Chip.of(t.of("part.ownvoice"), Tone.ACCENT, "speakerphone");
    }

    private static String code(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT);
    }

    private static Tone tone(Polarity polarity) {
        return switch (polarity) {
            case NEGATIVE -> Tone.BAD;
            case NEUTRAL -> Tone.NEUTRAL;
            case POSITIVE -> Tone.GOOD;
        };
    }

    private static String trend(Polarity polarity) {
        return switch (polarity) {
            case NEGATIVE -> "trending-down";
            case NEUTRAL -> "minus";
            case POSITIVE -> "trending-up";
        };
    }
}
