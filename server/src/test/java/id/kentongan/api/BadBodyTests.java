package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are no batch: each gets a plain answer, and nothing of it comes in. */
class BadBodyTests extends ApiTest {
    private static final String GOOD = "{\"id\":\"1\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":1}";

    @AfterEach
    void nothingCameIn() {
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | bad_json | -",
                "`{` | bad_json | -",
                "`{\"items\":[GOOD` | bad_json | -",
                "`{\"items\":[GOOD]` | bad_json | -",
                "`{\"items\":[GOOD,]}` | bad_json | -",
                "`{\"items\":[GOOD]} {}` | bad_json | -",
                "`{\"items\":[GOOD],\"items\":[]}` | bad_json | -",
                "`{\"items\":[{\"id\":\"1\",\"id\":\"2\"}]}` | bad_json | -",
                "`<items/>` | bad_json | -",
                "`[GOOD]` | wrong_type | ``",
                "`null` | wrong_type | ``",
                "`7` | wrong_type | ``",
                "`{}` | missing_field | /items",
                "`{\"items\":null}` | wrong_type | /items",
                "`{\"items\":{}}` | wrong_type | /items",
                "`{\"items\":[GOOD,7]}` | wrong_type | /items/1",
                "`{\"items\":[GOOD,null]}` | wrong_type | /items/1",
                "`{\"items\":[GOOD,[]]}` | wrong_type | /items/1",
                "`{\"items\":[{\"id\":7}]}` | wrong_type | /items/0/id",
                "`{\"items\":[{\"text\":{}}]}` | wrong_type | /items/0/text",
                "`{\"items\":[GOOD,{\"stars\":\"5\"}]}` | wrong_type | /items/1/stars",
                "`{\"items\":[{\"stars\":4.5}]}` | wrong_type | /items/0/stars",
                "`{\"items\":[{\"stars\":99999999999}]}` | wrong_type | /items/0/stars",
                "`{\"items\":[{\"reply\":\"Maaf\"}]}` | wrong_type | /items/0/reply",
                "`{\"items\":[{\"reply\":{\"text\":1}}]}` | wrong_type | /items/0/reply/text",
                "`{\"items\":[{\"bintang\":5}]}` | unknown_field | /items/0",
                "`{\"items\":[{\"reply\":{\"by\":\"x\"}}]}` | unknown_field | /items/0/reply",
                "`{\"butir\":[GOOD]}` | unknown_field | ``",
                "`{\"items\":[GOOD,GOOD]}` | repeated_id | /items/1/id",
                "`{\"items\":[GOOD,{\"id\":\" 1\\u0000 \"}]}` | repeated_id | /items/1/id"
            })
    void saysWhatIsWrongAndWhere(String body, String code, String where) {
        var answer = program.post(body == null ? "" : body.replace("GOOD", GOOD));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("where").asString("-")).isEqualTo(where);
        assertThat(answer.response().body()).doesNotContain("Exception", "jackson");
    }

    @Test
    void saysAtWhichByteANullByteStands() {
        var answer = program.post("{\"items\":[\0]}");

        assertThat(answer.code()).isEqualTo("null_byte");
        assertThat(answer.body().path("detail").asString()).contains("byte 10");
    }

    @Test
    void readsNothingButUtf8() {
        assertThat(program.post(("{\"items\":[" + GOOD + "]}").getBytes(StandardCharsets.UTF_16LE))
                        .code())
                .isEqualTo("null_byte");
        assertThat(program.post("{\"items\":[{\"id\":\"\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("bad_json");
        assertThat(program.post(batch(GOOD), "Content-Type", "application/json;charset=ISO-8859-1")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void repeatsNoMoreThanALittleOfWhatItDoesNotKnow() {
        var answer = program.post("{\"" + "x".repeat(5000) + "\":1}");

        assertThat(answer.code()).isEqualTo("unknown_field");
        assertThat(answer.response().body()).hasSizeLessThan(300);
    }

    @Test
    void takesNoNestThatHasNoEnd() {
        assertThat(program.post("{\"items\":" + "[".repeat(100_000)).code()).isEqualTo("wrong_type");
        assertThat(program.post("[".repeat(100_000)).code()).isEqualTo("wrong_type");
    }

    @Test
    void takesNoMoreThanAThousand() {
        var items = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> item("n" + i, 1, "Antre"))
                .collect(Collectors.joining(","));

        var answer = program.post(batch(items));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_many_items");
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeItIsRead() {
        var answer = program.post(new byte[8_000_001]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body_too_large");
    }

    @Test
    void stopsReadingABodyThatDoesNotSayHowLargeItIs() {
        var answer = program.post(BodyPublishers.ofInputStream(() -> new Blanks(8_500_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body_too_large");
    }

    @Test
    void unpacksNothing() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(batch(GOOD).getBytes(StandardCharsets.UTF_8));
        }

        var answer = program.post(packed.toByteArray(), "Content-Type", "application/json", "Content-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void takesNoFormAndNoFile() {
        assertThat(program.post("items=1", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(program.post("--x\r\n\r\n--x--", "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(415);
        assertThat(program.post("{}", "Content-Type", "text/plain").status()).isEqualTo(415);
    }

    @Test
    void answersABodyThatEndsEarly() throws IOException {
        var body = batch(GOOD);
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/mentions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key.secret()
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + (body.length() + 100)
                            + "\r\n\r\n"
                            + body)
                    .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "bad_request");
        }
    }

    /** So many blanks, one after the other. */
    private static final class Blanks extends InputStream {
        private int left;

        Blanks(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var some = new ByteArrayInputStream(
                            " ".repeat(Math.min(length, Math.max(left, 0))).getBytes(StandardCharsets.UTF_8))
                    .read(bytes, from, length);
            left -= Math.max(some, 0);
            return some;
        }
    }
}
