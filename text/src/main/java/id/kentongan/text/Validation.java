package id.kentongan.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a reader does on the validation suite that this library ships: some hundred invented texts with what is true of them,
 * in {@code suite.tsv}. No model is trained on it; it guards what a reader can against what it is taught later.
 *
 * @param scores the decisions it got right, of each sort
 */
public record Validation(Map<Decision, Score> scores) {
    public Validation {
        scores = Map.copyOf(scores);
        if (scores.size() != Decision.values().length) {
            throw new IllegalArgumentException("a score for each decision is needed: " + scores);
        }
    }

    /** Asks the reader every question of the suite. */
    public static Validation of(Reader reader) {
        return new Validation(scores(reader, Suite.LESSONS));
    }

    static Map<Decision, Score> scores(Reader reader, List<Lesson> lessons) {
        var scores = new EnumMap<Decision, Score>(Decision.class);
        for (var decision : Decision.values()) {
            scores.put(decision, Score.NONE);
        }
        for (var lesson : lessons) {
            var reading = reader.read(lesson.document());
            scores.replaceAll((decision, score) -> score.plus(lesson.score(decision, reading)));
        }
        return scores;
    }

    public Score score(Decision decision) {
        return Objects.requireNonNull(scores.get(decision));
    }

    /** The first decision of which this got fewer right than the other. */
    public Optional<Decision> worseThan(Validation other) {
        return Arrays.stream(Decision.values())
                .filter(decision ->
                        score(decision).right() < other.score(decision).right())
                .findFirst();
    }

    /** The questions of the suite. */
    static List<Lesson> suite() {
        return Suite.LESSONS;
    }

    private static final class Suite {
        static final List<Lesson> LESSONS = load();

        private static List<Lesson> load() {
            var file = Objects.requireNonNull(Validation.class.getResourceAsStream("suite.tsv"), "suite.tsv");
            try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                        .map(Suite::lesson)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Feeling, elements, threats, text; a dash where there is none, or where the feeling is not asked for. */
        private static Lesson lesson(String line) {
            var cells = line.split("\t", 4);
            var elements = List.of(cells[1].split(","));
            var threats = List.of(cells[2].split(","));
            return new Lesson(
                    Document.review(cells[3]),
                    cells[0].equals("-") ? null : Polarity.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    Arrays.stream(Element.values())
                            .collect(Collectors.toMap(each -> each, each -> elements.contains(each.code()))),
                    Arrays.stream(Threat.values())
                            .collect(Collectors.toMap(each -> each, each -> threats.contains(each.code()))));
        }
    }
}
