package id.kentongan.perception.effect;

import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Interval;
import id.kentongan.signal.Turn;
import java.util.Locale;

/** What changed after a mark, in one sentence. */
public final class EffectWords {
    private static final int DAYS = 7;

    private EffectWords() {}

    public static String of(Texts t, Effect effect) {
        return switch (effect.turn()) {
            case null -> t.of("perception.effect.unknown", t.of("perception.effect.marks"));
            case Turn.Unknown(var reason) ->
                t.of(
                        "perception.effect.unknown",
                        t.of("perception.effect." + reason.name().toLowerCase(Locale.ROOT)));
            case Turn.Measured measured -> measured(t, measured);
        };
    }

    /** By day, or by week where less than one a day would be said. */
    private static String measured(Texts t, Turn.Measured turn) {
        var interval = turn.interval();
        var largest = turn.isClear()
                ? Math.abs(turn.difference())
                : Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
        var unit = largest < 1 ? DAYS : 1;
        var per = t.of(unit == 1 ? "perception.effect.day" : "perception.effect.week");
        var scaled = new Interval(unit * interval.low(), unit * interval.high());
        if (!turn.isClear()) {
            return t.of("perception.effect.unclear", number(t, -scaled.low()), number(t, scaled.high()), per);
        }
        var falls = turn.difference() < 0;
        return t.of(
                falls ? "perception.effect.fewer" : "perception.effect.more",
                number(t, Math.abs(unit * turn.difference())),
                per,
                number(t, falls ? -scaled.high() : scaled.low()),
                number(t, falls ? -scaled.low() : scaled.high()));
    }

    private static String number(Texts t, double value) {
        return t.number(value, value < 10 ? 1 : 0);
    }
}
