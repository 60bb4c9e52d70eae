package id.kentongan.mention;

import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one counted mention adds to the day count of its unit and day.
 *
 * @param feeling {@code null} where there were no words
 * @param elementBits for each {@link Polarity} one bit for each element
 * @param answerBits {@link Answered#bits}
 */
record Contribution(
        UUID unit,
        LocalDate day,
        @Nullable Integer stars,
        @Nullable Feeling feeling,
        List<Integer> elementBits,
        int answerBits) {
    /** The columns of the day count in the order of {@link #addTo}. */
    static final List<String> COLUMNS = columns();

    private static final int FIRST_STAR = 1;
    private static final int FIRST_FEELING = FIRST_STAR + 5;
    private static final int FIRST_ANSWER = FIRST_FEELING + Feeling.values().length;
    private static final int FIRST_ELEMENT = FIRST_ANSWER + Answered.values().length;

    /** Those before the elements. */
    static final List<String> LEADING_COLUMNS = COLUMNS.subList(0, FIRST_ELEMENT);

    /** Adds it, or takes it away with a sign of -1. */
    void addTo(int[] sums, int sign) {
        sums[0] += sign;
        if (stars != null) {
            sums[FIRST_STAR + stars - 1] += sign;
        }
        if (feeling != null) {
            sums[FIRST_FEELING + feeling.ordinal()] += sign;
        }
        for (var bits = answerBits; bits != 0; bits &= bits - 1) {
            sums[FIRST_ANSWER + Integer.numberOfTrailingZeros(bits)] += sign;
        }
        for (var polarity : Polarity.values()) {
            var bits = elementBits.get(polarity.ordinal());
            for (; bits != 0; bits &= bits - 1) {
                var element = Integer.numberOfTrailingZeros(bits);
                sums[FIRST_ELEMENT + 3 * element + polarity.ordinal()] += sign;
            }
        }
    }

    private static List<String> columns() {
        var names = new ArrayList<>(List.of("mentions", "stars_1", "stars_2", "stars_3", "stars_4", "stars_5"));
        for (var feeling : Feeling.values()) {
            names.add(feeling.code());
        }
        for (var answered : Answered.values()) {
            names.add(answered.column());
        }
        for (var element : Element.values()) {
            for (var polarity : Polarity.values()) {
                names.add(element.code() + "_" + polarity.name().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(names);
    }
}
