package id.kentongan.bench;

import id.kentongan.demo.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Texts as long as reviews are: made up, or from a file of one's own. */
final class ReviewTexts {
    private static final double QUALITY = 0.6;
    private static final JsonMapper JSON = new JsonMapper();

    private ReviewTexts() {}

    /** The same seed gives the same texts; none is empty. */
    static List<String> demo(int count, long seed) {
        return voices(seed).limit(count).map(Voices.Voice::text).toList();
    }

    /** Lines to train fastText with, each with what the stars beside it say; three stars say nothing. */
    static List<String> labelled(int count, long seed) {
        return voices(seed)
                .filter(voice -> voice.stars() != 3)
                .limit(count)
                .map(voice -> "__label__%s %s"
                        .formatted(voice.stars() > 3 ? "positive" : "negative", onOneLine(voice.text())))
                .toList();
    }

    private static Stream<Voices.Voice> voices(long seed) {
        var voices = new Voices(new Random(seed));
        return Stream.generate(() -> voices.next(QUALITY))
                .filter(voice -> !voice.text().isEmpty());
    }

    /**
     * The first texts of JSON Lines as {@code kentongan read} takes them; empty ones are passed over.
     *
     * @throws IllegalArgumentException if a line has no text
     */
    static List<String> read(Path file, int most) throws IOException {
        try (var lines = Files.lines(file)) {
            var texts = lines.filter(line -> !line.isBlank())
                    .map(ReviewTexts::text)
                    .filter(text -> !text.isBlank())
                    .limit(most)
                    .toList();
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("no text in " + file);
            }
            return texts;
        }
    }

    private static String text(String line) {
        var text = JSON.readTree(line).path("text");
        if (!text.isString()) {
            throw new IllegalArgumentException("no text in the line " + line);
        }
        return text.stringValue();
    }

    static String onOneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    static long characters(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }
}
