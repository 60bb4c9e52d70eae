package id.kentongan.survey.web;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.signal.Quality;
import id.kentongan.signal.SatisfactionIndex;
import id.kentongan.survey.Period;
import id.kentongan.survey.Survey;
import id.kentongan.text.Element;
import java.math.BigDecimal;
import java.util.Locale;

/** The words in which every page of surveys says the same. */
final class SurveyWords {
    private SurveyWords() {}

    static Chip state(Texts t, Survey survey) {
        return survey.open()
                ? Chip.of(t.of("survey.open"), Tone.GOOD, "circle-check")
                : Chip.of(t.of("survey.closed"), Tone.NEUTRAL, "lock");
    }

    /** {@code 81,25 (B, baik)}. */
    static String index(Texts t, SatisfactionIndex<Element> index) {
        return t.of(
                "survey.index.short",
                number(t, index.converted()),
                index.quality().name(),
                quality(t, index.quality()));
    }

    static String quality(Texts t, Quality quality) {
        return t.of("survey.quality." + quality.name().toLowerCase(Locale.ROOT));
    }

    static String number(Texts t, BigDecimal value) {
        return t.number(value.doubleValue(), value.scale());
    }

    static String period(Texts t, Period period) {
        return t.of("survey.period." + period.part().code(), String.valueOf(period.year()));
    }
}
