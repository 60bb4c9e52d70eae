package id.kentongan.survey.web;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Field;
import id.kentongan.survey.Period;
import id.kentongan.survey.Survey;
import id.kentongan.survey.Surveys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One form, and what it says of a period.
 *
 * @param unit the name of its unit
 * @param address where the public finds it
 * @param comments the latest of the period
 * @param today by the clock of the unit
 */
public record SurveyPage(
        ResultView view,
        String unit,
        String address,
        List<Surveys.Comment> comments,
        LocalDate today,
        boolean mayManage,
        boolean mayExport) {
    static final int COMMENTS_SHOWN = 100;
    private static final int AT_ONCE = 8;

    public SurveyPage {
        comments = List.copyOf(comments);
    }

    /** A step to another period. */
    public record Step(String text, String href, boolean current) {}

    public Survey survey() {
        return view.survey();
    }

    public Period period() {
        return view.result().period();
    }

    public String path() {
        return "/survei/" + survey().id();
    }

    /** A page or a file of this form in this period. */
    public String path(String page) {
        return path() + "/" + page + "?periode=" + period().code();
    }

    public Chip state(Texts t) {
        return SurveyWords.state(t, survey());
    }

    public QrCode code() {
        return QrCode.of(address);
    }

    public List<Surveys.Comment> firstComments() {
        return comments.subList(0, Math.min(AT_ONCE, comments.size()));
    }

    /** What opens on demand. */
    public List<Surveys.Comment> moreComments() {
        return comments.subList(firstComments().size(), comments.size());
    }

    /** Year, half, quarter. */
    public List<Step> lengths(Texts t) {
        var day = today.isBefore(period().from()) || today.isAfter(period().to()) ? period().from() : today;
        return List.of(
                length(t.of("survey.length.year"), Period.around(day, Period.Part.YEAR)),
                length(t.of("survey.length.half"), Period.around(day, Period.Part.S1)),
                length(t.of("survey.length.quarter"), Period.around(day, Period.Part.T1)));
    }

    private Step length(String words, Period wanted) {
        return new Step(words, href(wanted), wanted.equals(period()));
    }

    public Step before(Texts t) {
        return step(t, period().before());
    }

    public Step after(Texts t) {
        return step(t, period().after());
    }

    private Step step(Texts t, Period wanted) {
        return new Step(SurveyWords.period(t, wanted), href(wanted), false);
    }

    private String href(Period wanted) {
        return path() + "?periode=" + wanted.code();
    }

    public boolean hasAfter() {
        return !period().to().isAfter(today);
    }

    /** The figures that reviews make are another thing; they are of the same unit. */
    public String perception() {
        return "/persepsi?unit=" + survey().unit();
    }

    public List<Field> weights(Texts t) {
        var fields = new ArrayList<Field>();
        for (var element : survey().elements()) {
            var weight = view.result().weights().get(element);
            fields.add(Field.of(Field.Type.TEXT, "bobot." + element.code(), t.of("survey.element." + element.code()))
                    .filled(weight == null ? "" : SurveyWords.number(t, weight.stripTrailingZeros())));
        }
        return fields;
    }

    public Field served(Texts t) {
        var served = view.result().served();
        return Field.of(Field.Type.NUMBER, "orang", t.of("survey.served.question", view.period(t)))
                .filled(served == 0 ? "" : String.valueOf(served))
                .mandatory();
    }
}
