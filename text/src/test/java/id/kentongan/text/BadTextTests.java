package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws under texts that were made to break them. More of them for longer: {@code -Dbadtexts.minutes=10}, others with
 * {@code -Dbadtexts.seed=7}; a failure prints the shortest text that still shows it, as a literal to keep here.
 */
class BadTextTests {
    private static final int TEXTS = 3_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int MANY = MEGABYTE / 4;

    static Stream<Reader> readers() {
        return Stream.of(Reader.shipped(), new Reader(wild()));
    }

    /** Finds something everywhere, and is as sure of it as can be. */
    private static Model wild() {
        var random = new Random(3);
        byte[] rows = new byte[Head.width() << 10];
        random.nextBytes(rows);
        float[] scale = new float[Head.width()];
        Arrays.fill(scale, 10);
        return new Model("wild", rows, scale, new float[Head.width()], new float[15], new float[57], new float[18]);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsWhateverIsSent(Reader reader) {
        long seed = Long.getLong("badtexts.seed", 1);
        long minutes = Long.getLong("badtexts.minutes", 0);
        long until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        var texts = new BadTexts(seed);
        for (int i = 0; i < TEXTS || (minutes > 0 && System.nanoTime() < until); i++) {
            Document document = texts.document();
            Throwable broken = broken(reader, document);
            if (broken != null) {
                throw new AssertionError("seed %d, text %d: %s".formatted(seed, i, literal(reader, document)), broken);
            }
        }
    }

    static Stream<String> enormous() {
        return Stream.of(
                "a".repeat(MEGABYTE),
                "😡".repeat(MEGABYTE / 2),
                "\ud83d".repeat(MEGABYTE),
                "\u0000".repeat(MEGABYTE),
                " ".repeat(MEGABYTE),
                "a" + "\u0301".repeat(10_000),
                "\u202e\u2066a\u2069".repeat(MANY / 4),
                "à".repeat(MANY),
                "ﷺ".repeat(MANY / 16),
                "1 ".repeat(MANY / 2),
                "a     ".repeat(MANY / 6),
                "a1 b! ".repeat(MANY / 6),
                "@".repeat(MANY),
                "🇮".repeat(MANY / 2),
                "?!".repeat(MANY / 2),
                "9".repeat(MANY),
                "https://a.id/?b=".repeat(MANY / 16),
                "pelayanan".repeat(MANY / 9),
                "kapok, ".repeat(MANY / 7));
    }

    @ParameterizedTest
    @MethodSource("enormous")
    void readsWhatIsEnormous(String text) {
        Laws.hold(Reader.shipped(), Document.review(text));
    }

    private static @Nullable Throwable broken(Reader reader, Document document) {
        try {
            Laws.hold(reader, document);
            return null;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return e;
        }
    }

    private static String literal(Reader reader, Document document) {
        Document least = new Document(
                document.title() == null || broken(reader, without(document)) != null ? null : document.title(),
                document.text(),
                document.stars(),
                document.kind());
        String text = shortest(least.text(), shorter -> broken(reader, with(least, shorter)) != null);
        return "title " + escaped(least.title()) + ", text " + escaped(text);
    }

    private static Document without(Document document) {
        return new Document(document.text(), document.stars(), document.kind());
    }

    private static Document with(Document document, String text) {
        return new Document(document.title(), text, document.stars(), document.kind());
    }

    /** Takes away pieces, ever smaller ones, as long as what is left still breaks a law. */
    static String shortest(String text, Predicate<String> breaks) {
        String least = text;
        for (int size = Math.max(1, text.length() / 2); size > 0; size /= 2) {
            for (int at = 0; at + size <= least.length(); ) {
                String shorter = least.substring(0, at) + least.substring(at + size);
                if (breaks.test(shorter)) {
                    least = shorter;
                } else {
                    at += size;
                }
            }
        }
        return least;
    }

    @Test
    void shortensWhatBreaksALaw() {
        assertThat(shortest("pelayanan bagus", text -> text.contains("y") && text.contains("g")))
                .isEqualTo("yg");
    }

    private static String escaped(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var escaped = new StringBuilder("\"");
        text.chars()
                .forEach(c -> escaped.append(
                        c >= ' ' && c < 0x7F && c != '"' && c != '\\'
                                ? Character.toString(c)
                                : "\\u%04x".formatted(c)));
        return escaped.append('"').toString();
    }
}
