package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.platform.web.Texts;

/** A warning in one sentence, the same on every page and in every message. */
public final class Sentences {
    private static final double YEAR = 52;

    private Sentences() {}

    /** What was seen, where, against what is usual, and how rare that is. */
    public static String of(Texts t, Aspect aspect, Alarm.Evidence evidence, String unit) {
        return t.of(
                "warning.sentence",
                seen(t, aspect, evidence.seen()),
                span(t, evidence),
                unit,
                usual(t, evidence.usual()),
                rarity(t, evidence.weeks()));
    }

    /** The first half of it, for where there is little room. */
    public static String brief(Texts t, Aspect aspect, Alarm.Evidence evidence, String unit) {
        return t.of("warning.brief", seen(t, aspect, evidence.seen()), span(t, evidence), unit);
    }

    /** {@code 6 ulasan bintang 1–2}. */
    public static String seen(Texts t, Aspect aspect, int seen) {
        return t.of("warning.seen." + aspect.code(), seen);
    }

    private static String span(Texts t, Alarm.Evidence evidence) {
        return t.of("warning.span", evidence.span().toHours());
    }

    static String usual(Texts t, double usual) {
        if (usual < 0.2) {
            return t.of("warning.usual.none");
        }
        return usual < 10 ? t.number(usual, 1) : t.number(Math.round(usual));
    }

    /** {@code kira-kira sekali dalam 9 minggu}. */
    public static String rarity(Texts t, double weeks) {
        if (weeks < 1.5) {
            return t.of("warning.rarity.week");
        }
        if (weeks < YEAR) {
            return t.of("warning.rarity.weeks", Math.round(weeks));
        }
        return weeks < 10 * YEAR - 1
                ? t.of("warning.rarity.years", Math.round(weeks / YEAR))
                : t.of("warning.rarity.never");
    }
}
