package id.kentongan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.text.Cue;
import id.kentongan.text.Document;
import id.kentongan.text.Reader;
import id.kentongan.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadLinesTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEXT = "Petugasnya ramah 😡, tapi antri lama sekali";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void writesTheAgreedNamesInTheAgreedOrder() throws Exception {
        read("{\"id\":\"1\",\"text\":\"Petugasnya ramah, tapi antri lama sekali\"}");

        JsonNode reading = JSON.readTree(lines(out).getFirst());
        assertThat(names(reading))
                .containsExactly("id", "language", "sentiment", "elements", "threats", "family", "own_voice", "model");
        assertThat(names(reading.get("language"))).containsExactly("code", "confidence");
        assertThat(names(reading.get("sentiment"))).containsExactly("label", "confidence", "scores", "sure");
        assertThat(names(reading.get("sentiment").get("scores"))).containsExactly("negative", "neutral", "positive");
        assertThat(names(reading.get("elements").get(0))).containsExactly("name", "sentiment", "confidence", "span");
        assertThat(reading.get("elements").get(0).get("span").size()).isEqualTo(2);
        assertThat(reading.get("model").stringValue())
                .isEqualTo(Reader.shipped().model());
    }

    @Test
    void writesThreatsWithKindConfidenceAndSpan() throws Exception {
        read(
                "{\"id\":\"1\",\"text\":\"main di slot gacor KOTO88 gampang maxwin, daftar sekarang\",\"kind\":\"comment\"}");

        JsonNode threat = JSON.readTree(lines(out).getFirst()).get("threats").get(0);
        assertThat(names(threat)).containsExactly("kind", "confidence", "span");
        assertThat(threat.get("kind").stringValue()).isEqualTo("gambling");
    }

    @Test
    void keepsTheOrderOfTheLinesWithManyThreads() throws Exception {
        List<String> lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"id\":\"%d\",\"text\":\"%s\"}".formatted(i, "antri lama ".repeat(i % 40)))
                .toList();

        assertThat(read(lines.toArray(String[]::new))).isZero();

        List<String> ids = lines(out).stream()
                .map(line -> JSON.readTree(line).get("id").stringValue())
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_000).mapToObj(Integer::toString).toList());
    }

    @Test
    void writesTheSameWithOneThreadAsWithFour() throws Exception {
        String[] lines = IntStream.range(0, 600)
                .mapToObj(i -> "{\"id\":%d,\"text\":\"pelayanan nomor %d cepat dan ramah sekali hari ini\"}"
                        .formatted(i, i % 7))
                .toArray(String[]::new);
        read(lines);
        String many = out.toString(UTF_8);
        out.reset();

        new ReadLines(Reader.shipped(), 1, false).run(stream(lines), out, errors);

        assertThat(out.toString(UTF_8)).isEqualTo(many);
    }

    @Test
    void tellsEachBadLineAndStillReadsTheGoodOnes() throws Exception {
        long refused = read(
                "{\"id\":\"1\",\"text\":\"bagus\"}",
                "{\"id\":\"2\",\"text\":",
                "[]",
                "{\"text\":\"tanpa nomor\"}",
                "{\"id\":\"5\"}",
                "{\"id\":\"6\",\"text\":7}",
                "{\"id\":\"7\",\"text\":\"x\",\"rating\":6}",
                "{\"id\":\"8\",\"text\":\"x\",\"rating\":4.5}",
                "{\"id\":\"9\",\"text\":\"x\",\"kind\":\"letter\"}",
                "{\"id\":\"10\",\"text\":\"x\"} {}",
                "{\"id\":\"11\",\"text\":\"ramah\",\"rating\":5.0,\"kind\":\"review\",\"at\":\"2026-01-02T03:04:05Z\"}");

        assertThat(refused).isEqualTo(9);
        assertThat(lines(out))
                .extracting(line -> JSON.readTree(line).get("id").stringValue())
                .containsExactly("1", "11");
        assertThat(lines(errors)).hasSize(9);
        assertThat(lines(errors).get(1)).isEqualTo("{\"line\":3,\"error\":\"not a JSON object\"}");
        assertThat(lines(errors).get(2)).isEqualTo("{\"line\":4,\"error\":\"id is missing\"}");
        assertThat(lines(errors).get(3)).isEqualTo("{\"line\":5,\"error\":\"text is missing\"}");
        assertThat(lines(errors).get(4)).isEqualTo("{\"line\":6,\"error\":\"text is not a string\"}");
        assertThat(lines(errors).get(5)).isEqualTo("{\"line\":7,\"error\":\"rating is not one of 1 to 5: 6\"}");
        assertThat(lines(errors).get(6)).isEqualTo("{\"line\":8,\"error\":\"rating is not one of 1 to 5: 4.5\"}");
        assertThat(JSON.readTree(lines(errors).get(7)).get("error").stringValue())
                .isEqualTo("kind is not one of review, comment, news, complaint, message, page: \"letter\"");
    }

    @Test
    void passesOverBlankLinesButCountsThem() throws Exception {
        read("\uFEFF{\"id\":\"1\",\"text\":\"bagus\"}\r", "", "  ", "nothing");

        assertThat(lines(out)).hasSize(1);
        assertThat(JSON.readTree(lines(errors).getFirst()).get("line").intValue())
                .isEqualTo(4);
    }

    @Test
    void givesIdsBackAsTheyCame() throws Exception {
        read("{\"id\":12345678901234567890,\"text\":\"a\"}", "{\"id\":\"\\u0000\\\"x\",\"text\":\"a\"}");

        assertThat(lines(out).get(0)).startsWith("{\"id\":12345678901234567890,");
        assertThat(lines(out).get(1)).startsWith("{\"id\":\"\\u0000\\\"x\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1E+400",
                "12345678901234567890123.5",
                "-7",
                "0",
                "\"\"",
                "\"é😡\"",
                "\"\\uD800\"",
                "\"\\uDE21\\uD83D\""
            })
    void givesEveryIdBackWhole(String id) throws Exception {
        read("{\"id\":%s,\"text\":\"a\\ud83d\"}".formatted(id));

        assertThat(lines(out).getFirst()).startsWith("{\"id\":" + id + ",\"language\"");
    }

    @Test
    void tellsTheWordsBehindAReadingWhenAsked() throws Exception {
        String line = "{\"id\":\"1\",\"text\":\"" + TEXT + "\"}";
        read(line);
        String unexplained = lines(out).getFirst();
        out.reset();

        new ReadLines(Reader.shipped(), 2, true).run(stream(line), out, errors);

        String explained = lines(out).getFirst();
        assertThat(explained).startsWith(unexplained.substring(0, unexplained.length() - 1) + ",\"why\":[{");
        JsonNode why = JSON.readTree(explained).get("why");
        List<Cue> cues = Reader.shipped().explain(Document.review(TEXT));
        assertThat(why.size()).isEqualTo(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            JsonNode told = why.get(i);
            Span span = cues.get(i).span();
            assertThat(names(told)).containsExactly("head", "value", "span", "text", "weight");
            assertThat(told.get("head").stringValue()).isEqualTo(cues.get(i).head());
            assertThat(told.get("value").stringValue()).isEqualTo(cues.get(i).value());
            assertThat(told.get("span").toString()).isEqualTo("[%d,%d]".formatted(span.start(), span.end()));
            assertThat(told.get("text").stringValue()).isEqualTo(TEXT.substring(span.start(), span.end()));
            assertThat(told.get("weight").doubleValue()).isCloseTo(cues.get(i).weight(), within(0.0001));
        }
    }

    @Test
    void saysThatNothingIsBehindATextWithoutWords() throws Exception {
        new ReadLines(Reader.shipped(), 1, true).run(stream("{\"id\":\"1\",\"text\":\"\"}"), out, errors);

        assertThat(lines(out).getFirst()).endsWith(",\"why\":[]}");
    }

    @Test
    void quotesHalfACharacterAsItCame() throws Exception {
        new ReadLines(Reader.shipped(), 1, true)
                .run(stream("{\"id\":\"1\",\"text\":\"mengecewakan\\ud83d sekali\"}"), out, errors);

        assertThat(lines(out).getFirst()).contains("\"text\":\"mengecewakan\\uD83D\"");
    }

    @Test
    void sharesAFamilyAmongNearDuplicates() throws Exception {
        String text =
                "Mohon perhatian pelayanan SIM keliling besok pindah ke lapangan kecamatan mulai jam delapan pagi";
        read(
                "{\"id\":\"1\",\"text\":\"%s\"}".formatted(text),
                "{\"id\":\"2\",\"text\":\"Parkirnya sempit dan toiletnya kotor sekali waktu saya ke sana\"}",
                "{\"id\":\"3\",\"text\":\"%s ya!!\"}".formatted(text.toUpperCase(java.util.Locale.ROOT)));

        List<String> families = lines(out).stream()
                .map(line -> JSON.readTree(line).get("family").stringValue())
                .toList();
        assertThat(families.get(2)).isEqualTo(families.get(0)).matches("[0-9a-f]{16}");
        assertThat(families.get(1)).isNotEqualTo(families.get(0));
    }

    @Test
    void refusesALineThatNeverEndsWithoutHoldingIt() throws Exception {
        InputStream endless = new SequenceInputStream(
                new ZeroLine(200L << 20), new ByteArrayInputStream("\n{\"id\":\"2\",\"text\":\"x\"}".getBytes(UTF_8)));

        long refused = new ReadLines(Reader.shipped(), 2, false).run(endless, out, errors);

        assertThat(refused).isOne();
        assertThat(lines(errors)).containsExactly("{\"line\":1,\"error\":\"line is longer than 16 MB\"}");
        assertThat(lines(out)).hasSize(1);
    }

    @Test
    void readsATextOfAMegabyte() throws Exception {
        assertThat(read("{\"id\":\"1\",\"text\":\"%s\"}".formatted("a".repeat(1 << 20))))
                .isZero();

        assertThat(lines(out)).hasSize(1);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] line = "{\"id\":\"1\",\"text\":\"caf\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        long refused = new ReadLines(Reader.shipped(), 2, false).run(new ByteArrayInputStream(line), out, errors);

        assertThat(refused).isOne();
        assertThat(lines(errors).getFirst()).startsWith("{\"line\":1,\"error\":\"not JSON: ");
    }

    /** Someone who types a line waits for its reading before the next. */
    @Test
    void answersALineBeforeTheNextIsWritten() throws Exception {
        try (var typed = new PipedOutputStream();
                var in = new PipedInputStream(typed);
                var answers = new PipedOutputStream();
                var seen = new PipedInputStream(answers)) {
            Thread running = Thread.ofVirtual().start(() -> {
                try {
                    new ReadLines(Reader.shipped(), 2, false).run(in, answers, errors);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            typed.write("{\"id\":\"1\",\"text\":\"bagus\"}\n".getBytes(UTF_8));
            typed.flush();

            assertThat(seen.read()).isEqualTo('{');

            typed.close();
            running.join();
        }
    }

    private long read(String... lines) throws Exception {
        return new ReadLines(Reader.shipped(), 4, false).run(stream(lines), out, errors);
    }

    private static InputStream stream(String... lines) {
        return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).lines().toList();
    }

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    /** A stream of one letter. */
    private static final class ZeroLine extends InputStream {
        private long left;

        ZeroLine(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(into, at, at + count, (byte) '0');
            left -= count;
            return count;
        }
    }
}
