package id.kentongan.source.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CharsetsTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String WORDS = "caf\u00e9 \u201cdesa\u201d \u2013 \u20ac5";

    @Test
    void believesTheByteOrderMarkFirst() {
        assertThat(decode("\uFEFF" + xml("ISO-8859-1"), UTF_8, "text/xml; charset=windows-1252"))
                .isEqualTo(xml("ISO-8859-1"));
        assertThat(decode("\uFEFF" + xml("UTF-16"), UTF_16LE, null)).isEqualTo(xml("UTF-16"));
        assertThat(decode("\uFEFF" + xml("UTF-16"), UTF_16BE, null)).isEqualTo(xml("UTF-16"));
    }

    @Test
    void seesUtf16WithoutAMark() {
        assertThat(decode(xml("UTF-16"), UTF_16LE, null)).isEqualTo(xml("UTF-16"));
        assertThat(decode(xml("UTF-16"), UTF_16BE, null)).isEqualTo(xml("UTF-16"));
    }

    @Test
    void believesTheHeaderMoreThanTheDeclaration() {
        var greek = "<?xml version='1.0' encoding='windows-1252'?><a>\u03b1\u03b2</a>";

        assertThat(decode(greek, Charset.forName("ISO-8859-7"), "text/xml; charset=\"ISO-8859-7\""))
                .isEqualTo(greek);
    }

    @Test
    void believesTheDeclarationWithoutAHeader() {
        var greek = "<?xml version='1.0' encoding='ISO-8859-7'?><a>\u03b1\u03b2</a>";

        assertThat(decode(greek, Charset.forName("ISO-8859-7"), "text/xml")).isEqualTo(greek);
    }

    @Test
    void takesNothingForUtf8() {
        assertThat(decode(WORDS, UTF_8, null)).isEqualTo(WORDS);
    }

    @Test
    void mendsWhatIsDeclaredAsUtf8AndIsNot() {
        assertThat(decode(xml("UTF-8"), WINDOWS, "text/xml; charset=utf-8")).isEqualTo(xml("UTF-8"));
    }

    @Test
    void mendsWhatIsUtf8AndDeclaredAsSomethingElse() {
        assertThat(decode(xml("windows-1252"), UTF_8, "text/xml; charset=ISO-8859-1"))
                .isEqualTo(xml("windows-1252"));
    }

    @Test
    void readsTheSignsOfWindowsInLatin1() {
        assertThat(decode(xml("ISO-8859-1"), WINDOWS, null)).isEqualTo(xml("ISO-8859-1"));
    }

    @Test
    void losesOnlyTheCharacterThatIsCutInUtf8() {
        var bytes = (WORDS + "X" + WORDS).getBytes(UTF_8);
        var broken = new String(bytes, ISO_8859_1).replace('X', '\u00c3').getBytes(ISO_8859_1);

        assertThat(Charsets.decode(broken, null)).isEqualTo(WORDS + "\ufffd" + WORDS);
    }

    @Test
    void takesAnUnknownCharsetForNone() {
        assertThat(decode(WORDS, UTF_8, "text/xml; charset=klingon")).isEqualTo(WORDS);
        assertThat(decode(WORDS, UTF_8, "text/xml; charset=UTF-16")).isEqualTo(WORDS);
    }

    private static String decode(String text, Charset charset, @Nullable String contentType) {
        return Charsets.decode(text.getBytes(charset), contentType);
    }

    private static String xml(String declared) {
        return "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a>" + WORDS + "</a>";
    }
}
