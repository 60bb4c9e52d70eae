package id.kentongan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.signal.emerge.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmergeLinesTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int MINUTES = 4 * 24 * 60;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Random random = new Random(11);

    @Test
    void writesTheAgreedNamesInTheAgreedOrder() throws Exception {
        emerge(withFlood());

        JsonNode burst = JSON.readTree(lines(out).getFirst());
        assertThat(names(burst)).containsExactly("at", "burst", "state", "kind", "terms", "items", "score", "reason");
        assertThat(burst.get("state").stringValue()).isEqualTo("new");
        assertThat(burst.get("kind").stringValue()).isEqualTo("organic");
        assertThat(burst.get("terms").values())
                .extracting(JsonNode::stringValue)
                .contains("banjir", "kebonagung");
        assertThat(burst.get("items").values())
                .extracting(JsonNode::stringValue)
                .allMatch(id -> id.startsWith("banjir"));
        assertThat(burst.get("reason").stringValue()).contains("texts in words of their own");
        assertThat(Instant.parse(burst.get("at").stringValue())).isAfter(START);
    }

    @Test
    void tellsEachBadLineAndStillReadsTheGoodOnes() throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "{\"id\":\"1\",\"text\":\"tanpa waktu\"}",
                "[]",
                "{\"id\":\"3\",\"at\":\"kemarin\",\"text\":\"x\"}",
                "{\"id\":\"4\",\"at\":7,\"text\":\"x\"}",
                "{\"id\":\"5\",\"at\":\"2026-06-01T00:00:00Z\"}",
                "{\"at\":\"2026-06-01T00:00:00Z\",\"text\":\"x\"}",
                "{\"id\":\"7\",\"at\":\"2026-06-01T00:00:00Z\",\"text\":\"x\",\"source\":[]}",
                "{\"id\":\"8\",\"at\":\"+999999999-01-01T00:00:00Z\",\"text\":\"x\"}",
                "",
                "{\"id\":\"10\",\"text\":"));
        List<String> good = withFlood();
        all.addAll(good);

        assertThat(emerge(all)).isEqualTo(9);

        assertThat(lines(errors).subList(0, 8))
                .containsExactly(
                        "{\"line\":1,\"error\":\"at is missing\"}",
                        "{\"line\":2,\"error\":\"not a JSON object\"}",
                        "{\"line\":3,\"error\":\"at is not a time: kemarin\"}",
                        "{\"line\":4,\"error\":\"at is not a string\"}",
                        "{\"line\":5,\"error\":\"text is missing\"}",
                        "{\"line\":6,\"error\":\"id is missing\"}",
                        "{\"line\":7,\"error\":\"source is not a string\"}",
                        "{\"line\":8,\"error\":\"at is not a time: +999999999-01-01T00:00:00Z\"}");
        assertThat(lines(errors).getLast()).startsWith("{\"line\":10,\"error\":\"not JSON: ");
        assertThat(lines(out)).isNotEmpty();
    }

    @Test
    void readsTimesWithAndWithoutAZone() throws Exception {
        long refused = emerge(List.of(
                "{\"id\":\"1\",\"at\":\"2026-06-01T00:00:00Z\",\"text\":\"x\"}",
                "{\"id\":\"2\",\"at\":\"2026-06-01T07:00:00+07:00\",\"text\":\"x\",\"source\":null}",
                "{\"id\":\"3\",\"at\":\"2026-06-01T07:00:00.123\",\"text\":\"x\",\"source\":5}",
                "{\"id\":4,\"at\":\"2026-06-01 07:00:00\",\"text\":\"x\",\"source\":\" \"}"));

        assertThat(lines(errors)).isEmpty();
        assertThat(refused).isZero();
    }

    @Test
    void refusesIdsAndSourcesThatNobodyCanHold() throws Exception {
        emerge(List.of(
                "{\"id\":\"%s\",\"at\":\"2026-06-01T00:00:00Z\",\"text\":\"x\"}".formatted("9".repeat(600)),
                "{\"id\":\"2\",\"at\":\"2026-06-01T00:00:00Z\",\"text\":\"x\",\"source\":\"%s\"}"
                        .formatted("s".repeat(600))));

        assertThat(lines(errors))
                .containsExactly(
                        "{\"line\":1,\"error\":\"id is longer than 500 characters\"}",
                        "{\"line\":2,\"error\":\"source is longer than 500 characters\"}");
    }

    @Test
    void givesIdsBackAsTheyCame() throws Exception {
        List<String> lines = ordinary();
        String[] ids = {"1.10", "12345678901234567890", "\"é\"", "\"\\uD800\"", "7"};
        for (int i = 0; i < ids.length; i++) {
            lines.add(line(ids[i], MINUTES + i, flood()));
        }
        emerge(lines);

        assertThat(lines(out).getFirst()).contains("\"items\":[1.10,12345678901234567890,\"é\",\"\\uD800\"");
    }

    @Test
    void writesABurstBeforeTheNextLineIsThere() throws Exception {
        try (var typed = new PipedOutputStream();
                var in = new PipedInputStream(typed, 1 << 24);
                var answers = new PipedOutputStream();
                var seen = new PipedInputStream(answers)) {
            Thread running = Thread.ofVirtual().start(() -> {
                try {
                    new EmergeLines(Settings.USUAL).run(in, answers, errors);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            typed.write((String.join("\n", withFlood()) + "\n").getBytes(UTF_8));
            typed.flush();

            assertThat(seen.read()).isEqualTo('{');

            typed.close();
            running.join();
        }
    }

    private List<String> withFlood() {
        List<String> lines = ordinary();
        for (int i = 0; i < 12; i++) {
            lines.add(line("\"banjir" + i + "\"", MINUTES + 5 * i, flood()));
        }
        return lines;
    }

    private String flood() {
        return "banjir di kebonagung " + words(6);
    }

    private List<String> ordinary() {
        List<String> lines = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute += 2) {
            lines.add(line("\"i" + minute + "\"", minute, words(9)));
        }
        return lines;
    }

    private String words(int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append("kata")
                    .append((int) Math.pow(3_000, random.nextDouble()))
                    .append(' ');
        }
        return words.toString();
    }

    private static String line(String id, int minute, String text) {
        return "{\"id\":%s,\"at\":\"%s\",\"text\":\"%s\",\"source\":\"akun%d\"}"
                .formatted(id, START.plusSeconds(60L * minute), text, minute % 997);
    }

    private long emerge(List<String> lines) throws Exception {
        var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
        return new EmergeLines(Settings.USUAL).run(in, out, errors);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).lines().toList();
    }

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }
}
