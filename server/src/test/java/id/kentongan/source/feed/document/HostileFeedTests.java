package id.kentongan.source.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import id.kentongan.source.xml.SafeXml;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTests extends FeedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><rss version='2.0'>"
                        + "<channel><item><title>&c;</title></item></channel></rss>",
                "<?xml version='1.0'?>\n<!-- x -->\n<!doctype rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><channel>"
                        + "<item><title>&f;</title></item></channel></rss>",
                "<!DOCTYPE rss SYSTEM 'http://127.0.0.1/evil.dtd'><rss version='2.0'><channel/></rss>",
                "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://x.example/rss.dtd'><rss/>"
            })
    void refusesADocumentType(String content) {
        assertThat(failure(content))
                .isInstanceOf(TerminalFailure.class)
                .returns("feed.failed.doctype", OutsideFailure::key);
    }

    @Test
    void loadsNothingFromAnywhere() throws Exception {
        var item = only(
                "<item><title>Ada</title><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>"
                        + "<description>&xxe;</description></item>");

        assertThat(item.text()).isEqualTo("&xxe;");
    }

    @Test
    void refusesADocumentThatIsTooDeep() {
        assertThat(failure(rss("<item><title>a</title>" + "<a>".repeat(300) + "</a>".repeat(300) + "</item>")))
                .isInstanceOf(TerminalFailure.class)
                .returns("feed.failed.overgrown", OutsideFailure::key);
        assertThat(failure("<a>".repeat(1_000_000))).returns("feed.failed.overgrown", OutsideFailure::key);
        assertThat(failure("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(1_000_000)))
                .returns("feed.failed.broken", OutsideFailure::key);
    }

    @Test
    void refusesADocumentOfTooManyElements() {
        assertThat(failure(rss("<a/>".repeat(SafeXml.MOST_ELEMENTS))))
                .returns("feed.failed.overgrown", OutsideFailure::key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "&a", "<![CDATA[", "<!--", "<?", "&#"})
    void survivesMillionsOfTheSame(String part) {
        survive(rss("<item><title>" + part.repeat(1_000_000 / part.length())).getBytes(UTF_8));
    }

    @Test
    void survivesAFrameThatIsFarLargerThanItsEntries() throws Exception {
        var feed = read(rss(
                "<link>https://kabar.example/</link>".repeat(50_000) + "<item><title>a</title></item>".repeat(60_000)));

        assertThat(items(feed)).hasSize(1);
    }

    @Test
    void survivesHtmlThatIsTooDeep() throws Exception {
        var item = only("<item><title>a</title><description><![CDATA[" + "<div><b>".repeat(100_000)
                + "isi]]></description></item>");

        assertThat(item.text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<",
                "<?xml",
                "<!--",
                "<!doctype",
                "halo",
                "[]",
                "{}",
                "{\"items\":[]}",
                "<opml/>",
                "<rss/>",
                "<svg/>",
                "\u0000\u0000"
            })
    void refusesWhatIsNoFeed(String content) {
        assertThat(failure(content)).isInstanceOf(OutsideFailure.class);
    }

    @Test
    void knowsAPageWhenItSeesOne() {
        assertThat(failure("<!DOCTYPE html><html><body>Sedang diperbaiki</body></html>"))
                .isInstanceOf(RetryableFailure.class)
                .returns("feed.failed.page", OutsideFailure::key);
        assertThat(failure("\n<HTML>")).returns("feed.failed.page", OutsideFailure::key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rss20.xml", "rss091.xml", "rdf.xml", "atom.xml", "atom03.xml", "feed11.json", "feed10.json"})
    void failsAsDeclaredWhereverADocumentIsCutOff(String file) {
        var whole = bytes(file);
        for (int length = 0; length < whole.length; length++) {
            survive(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss20.xml", "rdf.xml", "atom.xml", "feed11.json"})
    void failsAsDeclaredWhateverByteIsWrong(String file) {
        var random = new Random(20261124);
        var whole = bytes(file);
        for (int round = 0; round < 500; round++) {
            var broken = whole.clone();
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            survive(broken);
        }
    }

    private static void survive(byte[] content) {
        try {
            assertThat(read(content, "text/xml")).isNotNull();
        } catch (OutsideFailure e) {
            assertThat(e.key()).as(() -> new String(content, UTF_8)).startsWith("feed.failed.");
        }
    }
}
