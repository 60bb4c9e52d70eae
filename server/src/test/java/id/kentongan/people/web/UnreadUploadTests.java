package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebTest;
import id.kentongan.people.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads that are refused are refused at once: most of the body never comes, and the answer does. */
class UnreadUploadTests extends WebTest {
    private static final int PATIENCE_MILLIS = 20_000;

    @ParameterizedTest
    @CsvSource({
        "PIMPINAN, /impor,    Content-Length: 5000000,    403",
        "ADMIN,    /unit,     Content-Length: 5000000,    415",
        "ADMIN,    /tampilan, Content-Length: 5000000,    415",
        "ADMIN,    /impor,    Transfer-Encoding: chunked, 411",
        "ADMIN,    /impor,    Content-Length: 9000000000000000, 507"
    })
    void answersWithoutReading(Role role, String path, String length, int status) throws IOException {
        var person = signedIn(fixtures.institution("Polres Uji"), role);
        person.open("/pengaturan");

        assertThat(send(person.cookie("kentongan"), path, length)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void answersAStrangerWithoutReading() throws IOException {
        assertThat(send("none", "/impor", "Content-Length: 5000000")).startsWith("HTTP/1.1 302");
    }

    /** Sends the head and the begin of a file; says the first line of the answer. */
    private String send(String session, String path, String length) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var file = "--x\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.csv\"\r\n\r\n"
                    + "a".repeat(200_000);
            var body = length.endsWith("chunked") ? Integer.toHexString(file.length()) + "\r\n" + file + "\r\n" : file;
            var head = String.join(
                    "\r\n",
                    "POST " + path + " HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Cookie: kentongan=" + session,
                    "Content-Type: multipart/form-data; boundary=x",
                    length,
                    "",
                    "");
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[12];
            var read = socket.getInputStream().readNBytes(answer, 0, answer.length);
            return new String(answer, 0, read, StandardCharsets.US_ASCII);
        }
    }
}
