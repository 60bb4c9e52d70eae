package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://kabar.example/a/b?c=1, d, https://kabar.example/a/d",
        "https://kabar.example/a/b?c=1, /d, https://kabar.example/d",
        "https://kabar.example/a/b?c=1, ?d=2, https://kabar.example/a/b?d=2",
        "https://kabar.example/a/b?c=1, //berita.example/x, https://berita.example/x",
        "https://kabar.example/a/b, ../../x, https://kabar.example/../x",
        "https://kabar.example, x, https://kabar.example/x",
        "https://kabar.example, ?x, https://kabar.example/?x",
        "https://kabar.example/, ' http://berita.example/a b ', http://berita.example/a%20b",
        "https://kabar.example/, /50%, https://kabar.example/50%25",
        "https://kabar.example/, /50%25, https://kabar.example/50%25",
        "https://kabar.example/, '/a[1]|<x>', https://kabar.example/a%5B1%5D%7C%3Cx%3E",
        "https://kabar.example/, '/caf\u00e9', https://kabar.example/caf%C3%A9",
        "https://kabar.example/, mailto:siti@kabar.example,",
        "https://kabar.example/, javascript:alert(1),",
        "https://kabar.example/, data:text/plain;halo,",
        "https://kabar.example/, http://siti:rahasia@kabar.example/,",
        "https://kabar.example/, 'http:\\\\kabar.example\\x',",
        "https://kabar.example/, http://,",
        "https://kabar.example/, '',"
    })
    void readsWhatIsWritten(URI base, String written, URI expected) {
        assertThat(WebAddress.resolve(base, written)).isEqualTo(expected);
    }
}
