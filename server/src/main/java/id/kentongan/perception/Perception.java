package id.kentongan.perception;

import id.kentongan.mention.Answered;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.Tally;
import id.kentongan.signal.MeanRating;
import id.kentongan.signal.Proportion;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the public said of a unit over a span, as sums of which every figure is made.
 *
 * @param mentions how many counted mentions
 * @param rating of those with stars
 * @param feelings how many of each {@link Feeling}, of those with words
 * @param answers of how many reviews each {@link Answered} holds
 * @param elements how many speak of each element and lean which way, at {@code 3 * element + polarity};
 *     empty where none were counted
 */
public record Perception(
        long mentions, MeanRating rating, List<Long> feelings, List<Long> answers, List<Long> elements) {
    public static final Perception NONE =
            new Perception(0, MeanRating.NONE, noughts(Feeling.values()), noughts(Answered.values()), List.of());

    public Perception {
        feelings = List.copyOf(feelings);
        answers = List.copyOf(answers);
        elements = List.copyOf(elements);
    }

    static Perception of(Tally tally) {
        return new Perception(
                tally.mentions(), MeanRating.of(tally.stars()), tally.feelings(), tally.answers(), tally.elements());
    }

    /** Both together. */
    public Perception plus(Perception other) {
        return new Perception(
                mentions + other.mentions,
                rating.plus(other.rating),
                sum(feelings, other.feelings),
                sum(answers, other.answers),
                sum(elements, other.elements));
    }

    /** The same with another rating. */
    public Perception withRating(MeanRating other) {
        return new Perception(mentions, other, feelings, answers, elements);
    }

    public long of(Feeling feeling) {
        return feelings.get(feeling.ordinal());
    }

    /** How many the reader was sure about. */
    public long sure() {
        return of(Feeling.NEGATIVE) + of(Feeling.NEUTRAL) + of(Feeling.POSITIVE);
    }

    /** The share of a feeling among those the reader was sure about. */
    public Proportion share(Feeling feeling) {
        if (feeling == Feeling.UNSURE) {
            throw new IllegalArgumentException("no share of " + feeling + " among the sure ones");
        }
        return new Proportion(of(feeling), sure());
    }

    public long of(Element element, Polarity polarity) {
        return elements.isEmpty() ? 0 : elements.get(3 * element.ordinal() + polarity.ordinal());
    }

    /** How many speak of the element. */
    public long of(Element element) {
        return of(element, Polarity.NEGATIVE) + of(element, Polarity.NEUTRAL) + of(element, Polarity.POSITIVE);
    }

    /** The share that leans that way among those that speak of the element. */
    public Proportion share(Element element, Polarity polarity) {
        return new Proportion(of(element, polarity), of(element));
    }

    /**
     * Those that speak of the element as if each had given stars: one where it leans to the negative, three where to neither,
     * five where to the positive side. No such stars were given.
     */
    public MeanRating leaning(Element element) {
        return new MeanRating(
                of(element, Polarity.NEGATIVE), 0, of(element, Polarity.NEUTRAL), 0, of(element, Polarity.POSITIVE));
    }

    public long of(Answered answered) {
        return answers.get(answered.ordinal());
    }

    /**
     * The share of the reviews that were answered, or were answered so soon; the latter without those of which it is not known
     * how soon.
     */
    public Proportion share(Answered answered) {
        var reviews = of(Answered.YES) + of(Answered.NO);
        return switch (answered) {
            case YES, NO, UNDATED -> new Proportion(of(answered), reviews);
            case WITHIN_DAY, WITHIN_3_DAYS, WITHIN_WEEK -> new Proportion(of(answered), reviews - of(Answered.UNDATED));
        };
    }

    /** How many answers came of which it is known how soon. */
    public long dated() {
        return of(Answered.YES) - of(Answered.UNDATED);
    }

    /** The shortest time in which at least half of those came; empty when that is longer than a week or there are none. */
    public Optional<Answered> usualAnswer() {
        var answered = dated();
        return Stream.of(Answered.WITHIN_DAY, Answered.WITHIN_3_DAYS, Answered.WITHIN_WEEK)
                .filter(within -> answered > 0 && 2 * of(within) >= answered)
                .findFirst();
    }

    private static List<Long> noughts(Object[] each) {
        return Collections.nCopies(each.length, 0L);
    }

    private static List<Long> sum(List<Long> some, List<Long> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        var sums = new Long[some.size()];
        for (var i = 0; i < sums.length; i++) {
            sums[i] = some.get(i) + others.get(i);
        }
        return List.of(sums);
    }
}
