package id.kentongan.source.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesTests {

    /** Longer than every buffer, with characters of one to four bytes. */
    private static final String LONG = "tanggal;ulasan \u2013 \ud83d\ude42\n".repeat(20_000);

    @Test
    void givesUtf8WhateverTheEncodingAndTheMark() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (var mark : List.of("\ufeff", "")) {
                assertThat(all(mark + LONG, charset))
                        .as("%s with mark '%s'", charset, mark)
                        .isEqualTo(LONG);
            }
        }
    }

    @Test
    void countsTheBytesOfTheFile() throws IOException {
        try (var bytes = bytes("abc", StandardCharsets.UTF_8)) {
            assertThat(bytes.taken()).isZero();
            bytes.next();
            assertThat(bytes.peek()).isEqualTo('b');
            assertThat(bytes.taken()).isEqualTo(1);
        }
        try (var bytes = bytes("\ufeffabc", StandardCharsets.UTF_16LE)) {
            while (bytes.next() != Bytes.END) {
                assertThat(bytes.taken()).isEqualTo(8);
            }
        }
    }

    @Test
    void givesAgainWhatIsPutBack() throws IOException {
        try (var bytes = bytes(LONG, StandardCharsets.UTF_8)) {
            var taken = new byte[100_000];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = (byte) bytes.next();
            }
            bytes.putBack(taken, 10, taken.length);

            assertThat(rest(bytes))
                    .isEqualTo(new String(
                            LONG.getBytes(StandardCharsets.UTF_8),
                            10,
                            LONG.getBytes(StandardCharsets.UTF_8).length - 10,
                            StandardCharsets.UTF_8));
        }
    }

    @Test
    void isEmptyForAnEmptyFile() throws IOException {
        assertThat(all("", StandardCharsets.UTF_8)).isEmpty();
        assertThat(all("\ufeff", StandardCharsets.UTF_8)).isEmpty();
        assertThat(all("\ufeff", StandardCharsets.UTF_16BE)).isEmpty();
    }

    private static String all(String text, Charset charset) throws IOException {
        try (var bytes = bytes(text, charset)) {
            return rest(bytes);
        }
    }

    private static String rest(Bytes bytes) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int c = bytes.next(); c != Bytes.END; c = bytes.next()) {
            all.write(c);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static Bytes bytes(String text, Charset charset) throws IOException {
        return new Bytes(new ByteArrayInputStream(text.getBytes(charset)));
    }
}
