package id.kentongan.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with what is true of it, as people say.
 *
 * @param feeling how it feels, {@code null} where nobody said
 * @param elements for each element that somebody decided on, whether the text speaks of it
 * @param threats for each threat that somebody decided on, whether the text carries it
 */
public record Lesson(
        Document document, @Nullable Polarity feeling, Map<Element, Boolean> elements, Map<Threat, Boolean> threats) {
    public Lesson {
        elements = Map.copyOf(elements);
        threats = Map.copyOf(threats);
    }

    /** How many of the decisions on it a reading gets right. */
    Score score(Decision decision, Reading reading) {
        return switch (decision) {
            case FEELING ->
                feeling == null ? Score.NONE : Score.of(reading.sentiment().label() == feeling);
            case ELEMENTS ->
                elements.entrySet().stream()
                        .map(said -> Score.of(said.getValue() == found(reading, said.getKey())))
                        .reduce(Score.NONE, Score::plus);
            case THREATS ->
                threats.entrySet().stream()
                        .map(said -> Score.of(said.getValue() == found(reading, said.getKey())))
                        .reduce(Score.NONE, Score::plus);
        };
    }

    private static boolean found(Reading reading, Element element) {
        return reading.elements().stream().anyMatch(finding -> finding.element() == element);
    }

    private static boolean found(Reading reading, Threat threat) {
        return reading.threats().stream().anyMatch(finding -> finding.kind() == threat);
    }
}
