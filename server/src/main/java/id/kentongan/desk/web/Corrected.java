package id.kentongan.desk.web;

import id.kentongan.mention.Correction;
import id.kentongan.platform.web.Texts;
import id.kentongan.text.Polarity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decision of the reader, or of a person, in words. */
final class Corrected {
    private Corrected() {}

    /** What was decided about. */
    static String name(Texts t, Correction.Change change) {
        return switch (change) {
            case Correction.Feels feels -> t.of("mention.filter.rasa");
            case Correction.SpeaksOf(var element, var polarity) -> t.of("part.element." + element.code());
            case Correction.Carries(var threat, var present) -> t.of("part.threat." + threat.code());
        };
    }

    /** How it was decided. */
    static String words(Texts t, Correction.Change change) {
        return switch (change) {
            case Correction.Feels(var polarity) -> feeling(t, polarity);
            case Correction.SpeaksOf(var element, var polarity) -> feeling(t, polarity);
            case Correction.Carries(var threat, var present) ->
                t.of(present ? "desk.correct.present" : "desk.correct.none");
        };
    }

    private static String feeling(Texts t, @Nullable Polarity polarity) {
        return polarity == null
                ? t.of("desk.correct.none")
                : t.of("part.sentiment." + polarity.name().toLowerCase(Locale.ROOT));
    }
}
