package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.text.model.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text. */
class ReaderLawsTests {
    private static final int MEGABYTE = 1 << 20;

    private final Reader reader = Reader.shipped();

    @Test
    void readsAnything() {
        var random = new SplittableRandom(21);
        for (int i = 0; i < 3_000; i++) {
            String text = Samples.text(random);
            lawful(text, reader.read(new Document(text, 1 + random.nextInt(5), Kind.COMMENT)));
        }
    }

    @Test
    void pointsNowhereElseThanIntoTheTextBelowAHeadline() {
        var random = new SplittableRandom(23);
        for (int i = 0; i < 1_000; i++) {
            String text = Samples.text(random);
            Document document = new Document(Samples.text(random), text, null, Kind.NEWS);
            Reading reading = reader.read(document);
            reading.elements().forEach(found -> insideOrEmpty(text, found.span()));
            reading.threats().forEach(found -> insideOrEmpty(text, found.span()));
            reader.explain(document).forEach(cue -> inside(text, cue.span()));
        }
    }

    private static void insideOrEmpty(String text, Span span) {
        if (!span.equals(new Span(0, 0))) {
            inside(text, span);
        }
    }

    @Test
    void explainsAnythingByWordsOfTheText() {
        var random = new SplittableRandom(22);
        for (int i = 0; i < 1_000; i++) {
            String text = Samples.text(random);
            for (Cue cue : reader.explain(Document.review(text))) {
                inside(text, cue.span());
                assertThat(cue.weight()).as(text).isFinite();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "! ? ", "😡", "lama. ", "s l o t ", "\u0301", "'a", "@a ", "1"})
    void readsAMegabyteOfTheSame(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());

        lawful(text, reader.read(Document.review(text)));
    }

    @Test
    void findsAThreatWhereverItStandsInALongText() {
        String harmless = "rapat koordinasi dibuka oleh camat di balai desa dan dihadiri warga. ".repeat(2_000);
        String text = harmless + " daftar slot gacor KOTO88 maxwin tiap hari bonus new member " + harmless;

        Reading reading = reader.read(Document.review(text));

        assertThat(reading.threats()).extracting(Reading.ThreatFinding::kind).contains(Threat.GAMBLING);
        Span span = reading.threats().getFirst().span();
        assertThat(text.substring(span.start(), span.end())).containsAnyOf("slot", "gacor", "KOTO88", "maxwin");
    }

    @Test
    void givesTheSameReadingWhateverWasReadBefore() {
        List<Document> documents = documents();
        List<Reading> fresh = documents.stream().map(reader::read).toList();

        List<Reading> again = documents.reversed().stream().map(reader::read).toList();

        assertThat(again.reversed()).isEqualTo(fresh);
    }

    @Test
    void givesTheSameReadingToEveryThread() throws Exception {
        List<Document> documents = documents();
        List<Reading> alone = documents.stream().map(reader::read).toList();
        Callable<List<Reading>> all = () -> documents.stream().map(reader::read).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Reading>>> work =
                    IntStream.range(0, 8).mapToObj(i -> all).toList();
            for (Future<List<Reading>> readings : threads.invokeAll(work)) {
                assertThat(readings.get()).isEqualTo(alone);
            }
        }
    }

    private static List<Document> documents() {
        var random = new SplittableRandom(23);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            documents.add(Document.review(Samples.text(random)));
        }
        return documents;
    }

    private static void lawful(String text, Reading reading) {
        Reading.Sentiment sentiment = reading.sentiment();
        assertThat(sentiment.negative() + sentiment.neutral() + sentiment.positive())
                .isCloseTo(1, within(1e-9));
        assertThat(sentiment.confidence()).isBetween(1 / 3.0 - 1e-9, 1.0);
        assertThat(reading.language().confidence()).isBetween(0.0, 1.0);
        assertThat(reading.elements()).doesNotHaveDuplicates();
        reading.elements().forEach(found -> {
            assertThat(found.confidence()).isBetween(0.4, 1.0);
            inside(text, found.span());
        });
        reading.threats().forEach(found -> {
            assertThat(found.confidence()).isBetween(0.5, 1.0);
            inside(text, found.span());
        });
    }

    private static void inside(String text, Span span) {
        assertThat(span.start()).isLessThan(span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }
}
