package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.kentongan.mention.Answered;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.perception.Course;
import id.kentongan.perception.Moment;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Span;
import id.kentongan.signal.Confidence;
import id.kentongan.signal.Estimate;
import id.kentongan.signal.MeanRating;
import id.kentongan.signal.Proportion;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the page of perception for programs.
 *
 * @param confidence how often such an interval holds the truth
 * @param total of all the days
 * @param course step by step
 */
@JsonPropertyOrder({"unit", "from", "to", "step", "confidence", "total", "course"})
@JsonInclude(JsonInclude.Include.ALWAYS)
record PerceptionAnswer(
        @Nullable String unit,
        LocalDate from,
        LocalDate to,
        String step,
        double confidence,
        Figures total,
        List<StepFigures> course) {

    /** What was said in one step. */
    @JsonPropertyOrder({"from", "to", "figures"})
    record StepFigures(LocalDate from, LocalDate to, Figures figures) {
        static StepFigures of(Moment moment) {
            return new StepFigures(moment.span().from(), moment.span().to(), Figures.of(moment.perception()));
        }
    }

    /** @param mentions how many counted */
    @JsonPropertyOrder({"mentions", "rating", "sentiment", "answers", "elements"})
    record Figures(long mentions, Mean rating, Sentiment sentiment, Answers answers, List<ElementFigures> elements) {
        static Figures of(Perception perception) {
            return new Figures(
                    perception.mentions(),
                    Mean.of(perception.rating()),
                    Sentiment.of(perception),
                    Answers.of(perception),
                    Arrays.stream(Element.values())
                            .map(element -> ElementFigures.of(perception, element))
                            .toList());
        }
    }

    /** The mean of the stars. */
    @JsonPropertyOrder({"n", "enough", "value", "low", "high"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Mean(
            long n,
            boolean enough,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        static Mean of(MeanRating rating) {
            if (!rating.isEnough()) {
                return new Mean(rating.n(), false, null, null, null);
            }
            var interval = rating.interval();
            return new Mean(rating.n(), true, rating.value(), interval.low(), interval.high());
        }
    }

    /** How many of {@code n} are of one sort. */
    @JsonPropertyOrder({"hits", "n", "enough", "value", "low", "high"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Share(
            long hits,
            long n,
            boolean enough,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        static Share of(Proportion share, boolean enough) {
            if (!enough) {
                return new Share(share.hits(), share.n(), false, null, null, null);
            }
            var interval = share.interval();
            return new Share(share.hits(), share.n(), true, share.value(), interval.low(), interval.high());
        }
    }

    /** Shares among those that the reader was sure about; the others stand beside them. */
    @JsonPropertyOrder({"negative", "neutral", "positive", "unsure"})
    record Sentiment(Share negative, Share neutral, Share positive, long unsure) {
        static Sentiment of(Perception perception) {
            return new Sentiment(
                    share(perception, Feeling.NEGATIVE),
                    share(perception, Feeling.NEUTRAL),
                    share(perception, Feeling.POSITIVE),
                    perception.of(Feeling.UNSURE));
        }

        private static Share share(Perception perception, Feeling feeling) {
            var share = perception.share(feeling);
            return Share.of(share, share.isEnough());
        }
    }

    /** Shares of the reviews. */
    @JsonPropertyOrder({"answered", "withinDay", "within3Days", "withinWeek"})
    record Answers(Share answered, Share withinDay, Share within3Days, Share withinWeek) {
        static Answers of(Perception perception) {
            return new Answers(
                    share(perception, Answered.YES),
                    share(perception, Answered.WITHIN_DAY),
                    share(perception, Answered.WITHIN_3_DAYS),
                    share(perception, Answered.WITHIN_WEEK));
        }

        private static Share share(Perception perception, Answered answered) {
            var share = perception.share(answered);
            return Share.of(share, share.isEnough());
        }
    }

    /** @param n how many speak of the element */
    @JsonPropertyOrder({"element", "n", "negative", "neutral", "positive"})
    record ElementFigures(String element, long n, Share negative, Share neutral, Share positive) {
        static ElementFigures of(Perception perception, Element element) {
            return new ElementFigures(
                    element.code(),
                    perception.of(element),
                    share(perception, element, Polarity.NEGATIVE),
                    share(perception, element, Polarity.NEUTRAL),
                    share(perception, element, Polarity.POSITIVE));
        }

        /** Shown from as few as on the page; how little that says is told by the interval. */
        private static Share share(Perception perception, Element element, Polarity polarity) {
            var share = perception.share(element, polarity);
            return Share.of(share, share.n() >= Estimate.LEAST_N);
        }
    }

    static PerceptionAnswer of(@Nullable String unit, Span span, Step step, Course course) {
        return new PerceptionAnswer(
                unit,
                span.from(),
                span.to(),
                step.code(),
                Confidence.P95.level(),
                Figures.of(course.over(span)),
                course.moments().stream().map(StepFigures::of).toList());
    }
}
