package id.kentongan.survey;

import id.kentongan.signal.Answers;
import id.kentongan.signal.SampleSize;
import id.kentongan.signal.SatisfactionIndex;
import id.kentongan.text.Element;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a survey says of one period.
 *
 * @param respondents how many answered
 * @param answers to each element that the form asks about
 * @param weights those that the office set for the period; empty for equal ones
 * @param served how many people the office served, 0 when nobody said
 */
public record SurveyResult(
        Period period, long respondents, Map<Element, Answers> answers, Map<Element, BigDecimal> weights, long served) {
    public SurveyResult {
        answers = new LinkedHashMap<>(answers);
        weights = Map.copyOf(weights);
    }

    /** The official index; empty while nobody answered. */
    public Optional<SatisfactionIndex<Element>> index() {
        return weights.isEmpty() ? SatisfactionIndex.of(answers) : SatisfactionIndex.of(answers, weights);
    }

    public Answers of(Element element) {
        return answers.getOrDefault(element, Answers.NONE);
    }

    /** How many answers are needed; 0 when nobody said how many people were served. */
    public long needed() {
        return SampleSize.of(served);
    }

    /** Whether as many answered as are needed. */
    public boolean isEnough() {
        return served > 0 && respondents >= needed();
    }

    /** The elements with the lowest means, the lowest first; of equal ones the earlier in the regulation. */
    public List<Element> lowest(int most) {
        return answers.keySet().stream()
                .filter(element -> of(element).n() > 0)
                .sorted(Comparator.comparing(this::mean).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** With more decimals than are shown, so that what looks equal is still told apart. */
    private BigDecimal mean(Element element) {
        return Objects.requireNonNull(of(element).mean(12).orElse(null));
    }
}
