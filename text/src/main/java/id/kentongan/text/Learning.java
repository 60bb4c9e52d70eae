package id.kentongan.text;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Learns an {@link Adaptation} from lessons, weighs it against what the reader could before, and tells beforehand what it is
 * worth. Lessons that the reader gets right count too: they hold on to what must not be forgotten.
 *
 * <p>A word counts only when it stands in lessons of at least two different texts, so that nothing is learnt of what one
 * person alone wrote. The same lessons in the same order always give the same adaptation.
 */
public final class Learning {
    private static final int FOLDS = 5;
    /** In how many steps what was learnt is made weaker. */
    private static final int STRENGTHS = 10;

    private Learning() {}

    /** How often lessons that were left out of the learning were read right, with the model alone and with what was learnt. */
    public record HeldOut(Map<Decision, Score> before, Map<Decision, Score> after) {
        public HeldOut {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }

    /**
     * What was learnt and how it did.
     *
     * @param before of the model alone on the validation suite
     * @param after of the reader with what was learnt
     */
    public record Outcome(Adaptation adaptation, Validation before, Validation after, HeldOut heldOut) {
        /** The first decision in which the reader would do worse than before on the validation suite. */
        public Optional<Decision> worse() {
            return after.worseThan(before);
        }
    }

    /**
     * Learns from the lessons; of those with the same text the last holds. Where what was learnt would cost the reader
     * something of what it can, it is made weaker until it does not.
     *
     * @param reader whose model is added to; what it was taught before is left aside
     * @param number of the new adaptation
     */
    public static Outcome learn(Reader reader, List<Lesson> lessons, int number) {
        Reader plain = reader.plain();
        List<Lesson> distinct = distinct(lessons);
        var regression = new Regression(plain, distinct);
        regression.learn();
        Validation before = Validation.of(plain);
        for (int tenths = STRENGTHS; tenths > 0; tenths--) {
            double strength = (double) tenths / STRENGTHS;
            Adaptation adaptation = regression.adaptation(number, strength);
            Validation after = Validation.of(plain.adapted(adaptation));
            if (after.worseThan(before).isEmpty()) {
                return new Outcome(adaptation, before, after, crossValidate(plain, distinct, strength));
            }
        }
        Adaptation full = regression.adaptation(number, 1);
        return new Outcome(full, before, Validation.of(plain.adapted(full)), crossValidate(plain, distinct, 1));
    }

    /** Learns {@link #FOLDS} times without a part of the lessons, and holds the result against that part. */
    private static HeldOut crossValidate(Reader reader, List<Lesson> lessons, double strength) {
        Map<Decision, Score> before = new EnumMap<>(Decision.class);
        Map<Decision, Score> after = new EnumMap<>(Decision.class);
        for (int fold = 0; fold < FOLDS; fold++) {
            int part = fold;
            List<Lesson> rest = select(lessons, i -> i % FOLDS != part);
            List<Lesson> asked = select(lessons, i -> i % FOLDS == part);
            add(before, Validation.scores(reader, asked));
            var regression = new Regression(reader, rest);
            regression.learn();
            add(after, Validation.scores(reader.adapted(regression.adaptation(0, strength)), asked));
        }
        return new HeldOut(before, after);
    }

    private static void add(Map<Decision, Score> sums, Map<Decision, Score> scores) {
        scores.forEach((decision, score) -> sums.merge(decision, score, Score::plus));
    }

    private static List<Lesson> select(List<Lesson> lessons, IntPredicate wanted) {
        return IntStream.range(0, lessons.size())
                .filter(wanted)
                .mapToObj(lessons::get)
                .toList();
    }

    private static List<Lesson> distinct(List<Lesson> lessons) {
        Map<String, Lesson> byText = new LinkedHashMap<>();
        lessons.forEach(lesson -> byText.put(lesson.document().whole(), lesson));
        return List.copyOf(byText.values());
    }
}
