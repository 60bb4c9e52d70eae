package id.kentongan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.Reader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Good lines among lines of anything: every line is either read or told by its number, and the good ones are read. */
class JunkLinesTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LINES = 3_000;
    private static final String[] TEXTS = {
        "bagus",
        "",
        "antri lama \"sekali\"\\ 😡",
        "\ud83d",
        "a\u0000b\u0301",
        "garis\nbaru\u2028",
        "ﷺ  s l o t",
        "\u202e"
    };
    private static final String[] JUNK = {
        "{",
        "}",
        "[]",
        "null",
        "\"",
        "{\"id\":1,\"text\":\"x\"}}",
        "{\"id\":1,\"text\":\"x\"",
        "{\"id\":1,\"text\":\"\\ud8\"}",
        "{\"id\":1,\"text\":\"\\q\"}",
        "{\"id\":1,\"text\":\"\t\"}",
        "{\"id\":NaN,\"text\":\"x\"}",
        "{\"id\":01,\"text\":\"x\"}",
        "{\"id\":1e999999999999,\"text\":\"x\"}",
        "{\"id\":true,\"text\":\"x\"}",
        "{\"id\":{},\"text\":\"x\"}",
        "{\"id\":1,\"text\":null}",
        "{\"id\":1,\"text\":\"x\",\"rating\":1e400}",
        "{\"id\":1,\"text\":\"x\",\"rating\":\"5\"}",
        "{\"id\":1,\"text\":\"x\",\"rating\":[[[]]]}",
        "{\"id\":1,\"text\":\"x\",\"kind\":\"\\ud800\"}",
        "{\"id\":1,\"text\":\"x\",\"kind\":7}",
        "\u0000",
        "\u001b[31m",
        "id,text",
        "'{}'",
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "{\"id\":" + "9".repeat(5_000) + ",\"text\":\"x\"}"
    };

    private final TreeMap<Long, String> good = new TreeMap<>();
    private final List<Long> junk = new ArrayList<>();
    private final ByteArrayOutputStream in = new ByteArrayOutputStream();

    @Test
    void readsTheGoodLinesAndTellsTheOthersByTheirNumbers() throws Exception {
        var random = new SplittableRandom(Long.getLong("badtexts.seed", 1));
        for (long number = 1; number <= LINES; number++) {
            line(number, random);
        }
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();

        long refused =
                new ReadLines(Reader.shipped(), 4, true).run(new ByteArrayInputStream(in.toByteArray()), out, errors);

        List<JsonNode> read = nodes(out);
        List<Long> told = nodes(errors).stream()
                .map(error -> error.get("line").longValue())
                .toList();
        assertThat(read.stream()
                        .map(reading -> reading.get("id"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(id -> id.startsWith("good ")))
                .containsExactlyElementsOf(good.values());
        assertThat(told).isSorted().doesNotHaveDuplicates().isSubsetOf(junk).hasSize((int) refused);
        assertThat(read.size() + told.size()).isEqualTo(good.size() + junk.size());
    }

    @Test
    void refusesEveryKindOfJunk() throws Exception {
        for (String line : JUNK) {
            var errors = new ByteArrayOutputStream();

            new ReadLines(Reader.shipped(), 1, false)
                    .run(new ByteArrayInputStream(("\n" + line).getBytes(UTF_8)), new ByteArrayOutputStream(), errors);

            assertThat(nodes(errors)).as(line).hasSize(1);
            assertThat(nodes(errors).getFirst().get("line").longValue()).isEqualTo(2);
        }
    }

    private void line(long number, SplittableRandom random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                good.put(number, "good " + number);
                in.writeBytes(good(number, random).getBytes(UTF_8));
            }
            case 2 -> {
                junk.add(number);
                in.writeBytes(JUNK[random.nextInt(JUNK.length)].getBytes(UTF_8));
            }
            case 3 -> bytes(number, randomBytes(random));
            case 4 -> bytes(number, mutated(good(0, random), random));
            default -> in.writeBytes(" \t\r".substring(random.nextInt(4)).getBytes(UTF_8));
        }
        in.write('\n');
    }

    private static String good(long number, SplittableRandom random) {
        var line = JSON.createObjectNode();
        line.put("id", (number == 0 ? "junk " : "good ") + number);
        line.put("text", TEXTS[random.nextInt(TEXTS.length)]);
        if (random.nextBoolean()) {
            line.put("rating", 1 + random.nextInt(5));
        }
        return JSON.writeValueAsString(line).replace("\ud83d\"", "\\ud83d\"");
    }

    /** What may be a line, may be blank, and is never two. */
    private void bytes(long number, byte[] line) {
        boolean blank = true;
        for (byte b : line) {
            blank &= b == ' ' || b == '\t' || b == '\r';
        }
        if (!blank) {
            junk.add(number);
        }
        in.writeBytes(line);
    }

    private static byte[] randomBytes(SplittableRandom random) {
        byte[] line = new byte[random.nextInt(200)];
        random.nextBytes(line);
        return withoutBreaks(line);
    }

    private static byte[] mutated(String good, SplittableRandom random) {
        byte[] line = good.getBytes(UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            line[random.nextInt(line.length)] = (byte) random.nextInt(256);
        }
        return withoutBreaks(line);
    }

    private static byte[] withoutBreaks(byte[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' ? (byte) '.' : line[i];
        }
        return line;
    }

    private static List<JsonNode> nodes(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).lines().map(JSON::readTree).toList();
    }
}
