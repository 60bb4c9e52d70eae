package id.kentongan.survey.web;

import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Answers;
import id.kentongan.signal.SatisfactionIndex;
import id.kentongan.survey.Survey;
import id.kentongan.survey.SurveyResult;
import id.kentongan.text.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a survey says of a period, in words and figures as the pages show them. */
public record ResultView(Survey survey, SurveyResult result) {
    private static final int PRIORITIES = 3;
    private static final int BAR = 120;

    /**
     * One element.
     *
     * @param mean empty while nobody answered
     * @param bar path data of its bar on the scale from 1 to 4, null while nobody answered
     * @param priority whether it is one of the lowest
     */
    public record Row(
            Element element,
            Answers answers,
            String mean,
            String weight,
            String weighted,
            @Nullable String bar,
            boolean priority) {}

    public Optional<SatisfactionIndex<Element>> index() {
        return result.index();
    }

    public String period(Texts t) {
        return SurveyWords.period(t, result.period());
    }

    public String converted(Texts t) {
        return index().map(index -> SurveyWords.number(t, index.converted()))
                .orElseGet(() -> t.of("survey.no_answers"));
    }

    public String plain(Texts t) {
        return index().map(index -> SurveyWords.number(t, index.index())).orElse("");
    }

    /** {@code B, baik}; empty while nobody answered. */
    public String quality(Texts t) {
        return index().map(index ->
                        t.of("survey.quality", index.quality().name(), SurveyWords.quality(t, index.quality())))
                .orElse("");
    }

    /** The elements that the form asks about. */
    public List<Row> rows(Texts t) {
        var lowest = result.lowest(PRIORITIES);
        return survey.elements().stream()
                .map(element -> row(t, element, lowest.contains(element)))
                .toList();
    }

    private Row row(Texts t, Element element, boolean priority) {
        var answers = result.of(element);
        return new Row(
                element,
                answers,
                answers.mean(3).map(mean -> SurveyWords.number(t, mean)).orElse(""),
                index().map(all -> all.weights().get(element))
                        .map(weight -> SurveyWords.number(t, weight))
                        .orElse(""),
                index().map(all -> all.weighted().get(element))
                        .map(part -> SurveyWords.number(t, part))
                        .orElse(""),
                answers.mean(3).map(ResultView::bar).orElse(null),
                priority);
    }

    private static String bar(BigDecimal mean) {
        return String.format(Locale.ROOT, "M0 4H%.1f", Math.max(1, (mean.doubleValue() - 1) / 3 * BAR));
    }

    /** The elements with the lowest means, by name. */
    public List<String> priorities(Texts t) {
        return result.lowest(PRIORITIES).stream()
                .map(element -> t.of(
                        "survey.priority",
                        t.of("survey.element." + element.code()),
                        result.of(element)
                                .mean(3)
                                .map(mean -> SurveyWords.number(t, mean))
                                .orElse("")))
                .toList();
    }

    /** What a reader has to know to take the figure for what it is. */
    public List<String> remarks(Texts t) {
        var remarks = new ArrayList<String>();
        if (!survey.leftOut().isEmpty()) {
            remarks.add(t.of(
                    "survey.remark.left_out",
                    names(t, survey.leftOut()),
                    survey.elements().size()));
        }
        index().filter(index -> !index.missing().isEmpty())
                .ifPresent(index -> remarks.add(t.of("survey.remark.missing", names(t, index.missing()))));
        if (!result.weights().isEmpty()) {
            remarks.add(t.of("survey.remark.weights"));
        }
        if (result.served() == 0) {
            remarks.add(t.of("survey.remark.unknown"));
        } else if (!result.isEnough()) {
            remarks.add(t.of("survey.remark.few", result.respondents(), result.needed()));
        }
        return remarks;
    }

    /** How far the answers are, in thousandths of those that are needed. */
    public long progress() {
        return result.needed() == 0 ? 0 : Math.min(1000, result.respondents() * 1000 / result.needed());
    }

    private static String names(Texts t, List<Element> elements) {
        return String.join(
                ", ",
                elements.stream()
                        .map(element -> t.of("survey.element." + element.code()))
                        .toList());
    }

    /** The four answers. */
    public static List<Integer> answers() {
        return Arrays.asList(1, 2, 3, 4);
    }
}
