package id.kentongan.source.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTests {

    @Test
    void keepsRunningTextButForControlCharacters() {
        assertThat(Letters.text("  baris satu\r\nbaris\tdua\rtiga \u0000\u0007\u001b[31m\u0085 \u007f\n"))
                .isEqualTo("baris satu\nbaris\tdua\ntiga [31m");
        assertThat(Letters.text("\u202ebalik \u0627\u0644\ud83d\ude00"))
                .isEqualTo("\u202ebalik \u0627\u0644\ud83d\ude00");
        assertThat(Letters.text("a\ud83db\ude00")).isEqualTo("a\ufffdb\ufffd");
    }

    @Test
    void cutsNoSignInTwo() {
        assertThat(Letters.beginning("ab\ud83d\ude00c", 3)).isEqualTo("ab");
        assertThat(Letters.beginning("ab\ud83d\ude00c", 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(Letters.beginning("abc", 3)).isEqualTo("abc");
    }

    @Test
    void makesNamesOneHarmlessLine() {
        assertThat(Letters.line(" Budi\n\u202eitus\u2066  \u200b\u00adA\u00a0B\u0000 "))
                .isEqualTo("Budi itus A B");
        assertThat(Letters.line("Ibu \ud83d\udc69\u200d\ud83d\udcbb")).isEqualTo("Ibu \ud83d\udc69\u200d\ud83d\udcbb");
        assertThat(Letters.line("\u200b \ufeff")).isNull();
        assertThat(Letters.line(null)).isNull();
        assertThat(Letters.line("x".repeat(10_000))).hasSizeBetween(Letters.LINE_LIMIT - 1, Letters.LINE_LIMIT);
    }

    @Test
    void mendsUtf8ThatWasTakenForWindows1252() {
        assertThat(Letters.mend("Pelayanan \u00e2\u20ac\u201c ramah \u00f0\u0178\u2018\u008d"))
                .isEqualTo("Pelayanan \u2013 ramah \ud83d\udc4d");
        assertThat(Letters.mend("caf\u00e9")).isEqualTo("caf\u00e9");
        assertThat(Letters.mend("Pelayanan \u2013 ramah")).isEqualTo("Pelayanan \u2013 ramah");
        assertThat(Letters.mend("biasa")).isEqualTo("biasa");
    }

    @Test
    void decodesUtf8AndElseWindows1252() {
        var utf8 = "caf\u00e9 \u2013".getBytes(StandardCharsets.UTF_8);
        var western = "caf\u00e9 \u2013".getBytes(Charset.forName("windows-1252"));

        assertThat(Letters.decode(utf8, 0, utf8.length)).isEqualTo("caf\u00e9 \u2013");
        assertThat(Letters.decode(western, 0, western.length)).isEqualTo("caf\u00e9 \u2013");
    }

    @Test
    void doesNotCountACharacterThatTheEndCuts() {
        var bytes = "aman \ud83d\ude42".getBytes(StandardCharsets.UTF_8);
        for (int end = 5; end <= bytes.length; end++) {
            assertThat(Letters.isUtf8(bytes, end)).as("%d bytes", end).isTrue();
        }
        assertThat(Letters.isUtf8(new byte[] {'a', (byte) 0xE9, 'b'}, 3)).isFalse();
    }

    @Test
    void changesNothingTheSecondTime() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var chars = new char[random.nextInt(30)];
            for (int j = 0; j < chars.length; j++) {
                chars[j] = (char) (random.nextBoolean() ? random.nextInt(0x180) : random.nextInt(0x10000));
            }
            var once = Letters.text(new String(chars));
            assertThat(Letters.text(once)).isEqualTo(once);
            var line = Letters.line(new String(chars));
            assertThat(Letters.line(line)).isEqualTo(line);
        }
    }
}
