package id.kentongan.mention;

import id.kentongan.people.UnitId;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums over counted mentions.
 *
 * @param unit whose, {@code null} when several units are put together
 * @param start first day of the step
 * @param mentions how many
 * @param stars how many with 1, 2, 3, 4 and 5 stars
 * @param feelings how many of each {@link Feeling}, in its order; those without words have none
 * @param answers of how many reviews each {@link Answered} holds, in its order
 * @param elements how many speak of each element and lean which way, at {@code 3 * element + polarity};
 *     empty when they were not asked for
 */
public record Tally(
        @Nullable UnitId unit,
        LocalDate start,
        long mentions,
        List<Long> stars,
        List<Long> feelings,
        List<Long> answers,
        List<Long> elements) {
    public Tally {
        stars = List.copyOf(stars);
        feelings = List.copyOf(feelings);
        answers = List.copyOf(answers);
        elements = List.copyOf(elements);
    }

    public long of(Feeling feeling) {
        return feelings.get(feeling.ordinal());
    }

    /** How many the reader was sure about. */
    public long sure() {
        return of(Feeling.NEGATIVE) + of(Feeling.NEUTRAL) + of(Feeling.POSITIVE);
    }

    public long of(Element element, Polarity polarity) {
        return elements.get(3 * element.ordinal() + polarity.ordinal());
    }

    /** How many speak of the element. */
    public long of(Element element) {
        return of(element, Polarity.NEGATIVE) + of(element, Polarity.NEUTRAL) + of(element, Polarity.POSITIVE);
    }
}
