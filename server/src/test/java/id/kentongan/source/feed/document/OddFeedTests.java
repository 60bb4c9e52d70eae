package id.kentongan.source.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newsrooms do to feeds without meaning harm. */
class OddFeedTests extends FeedTest {

    @Test
    void refusesAnEntryWithoutWordsBesideTheOthers() throws Exception {
        var feed = read(rss("<item><guid>1</guid></item><item><guid>2</guid><title>Ada</title></item><item/>"));

        assertThat(items(feed)).extracting(Item::externalId).containsExactly("2");
        assertThat(feed.entries().getFirst()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.file()).isEqualTo(BASE.toString());
            assertThat(refusal.line()).isEqualTo(1);
            assertThat(refusal.reason()).isEqualTo(RefusalReason.EMPTY_ENTRY);
            assertThat(refusal.raw()).isEmpty();
        });
        assertThat(reasons(feed)).containsExactly(RefusalReason.EMPTY_ENTRY, RefusalReason.EMPTY_ENTRY);
    }

    @Test
    void readsAFeedWhoseFrameIsWrong() throws Exception {
        var feed = read(rss("<skipHours><hour>pagi</hour></skipHours><cloud domain='x' port='y'/><ttl>banyak</ttl>"
                + "<image><width>lebar</width></image><item><title>Ada</title></item>"));

        assertThat(items(feed)).hasSize(1);
        assertThat(feed.period()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss>",
                "<rss version='2'>",
                "<rss version='2.01'>",
                "<rss version='0.92'>",
                "<rss version='3.0'>"
            })
    void readsRssOfAnyVersion(String start) throws Exception {
        assertThat(items(read(start + "<channel><item><title>Ada</title></item></channel></rss>")))
                .hasSize(1);
    }

    @Test
    void knowsAnEntryByItsLinkWhenItHasNoId() throws Exception {
        assertThat(
                        only("<item><title>a</title><link>HTTP://Kabar.example:80/x?utm_source=rss&amp;id=7&amp;fbclid=q#top</link></item>")
                                .externalId())
                .isEqualTo("https://kabar.example/x?id=7");
        assertThat(only("<item><title>a</title><guid> </guid><link>/x</link></item>")
                        .externalId())
                .isEqualTo("https://kabar.example/x");
    }

    @Test
    void knowsAnEntryByItsWordsWhenItHasNothingElse() throws Exception {
        var one = only("<item><title>Judul</title><pubDate>kemarin</pubDate></item>");
        var again = only("<item><title>Judul</title><description>Isi</description><pubDate>kemarin</pubDate></item>");
        var other = only("<item><title>Judul</title><pubDate>hari ini</pubDate></item>");

        assertThat(one.externalId())
                .matches("[0-9a-f]{32}")
                .isEqualTo(again.externalId())
                .isNotEqualTo(other.externalId());
    }

    @Test
    void keepsNoIdThatIsTooLong() throws Exception {
        assertThat(only("<item><title>a</title><guid>" + "x".repeat(501) + "</guid></item>")
                        .externalId())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void givesAnEntryThatComesTwiceOnce() throws Exception {
        var entry = "<item><guid>1</guid><title>Ada</title></item>";
        var feed = read(rss(entry + entry + "<item><guid>1</guid><title>Lain</title></item>"));

        assertThat(items(feed)).extracting(Item::text).containsExactly("Ada");
        assertThat(reasons(feed)).containsExactly(RefusalReason.REPEATED_ENTRY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:siti@kabar.example",
                "http://a:b@kabar.example/",
                "http://"
            })
    void keepsNoLinkThatIsNoneOfTheWeb(String link) throws Exception {
        assertThat(only("<item><title>a</title><link>" + link + "</link></item>")
                        .link())
                .isNull();
    }

    @Test
    void takesTheIdForTheLinkOnlyWhenItIsOne() throws Exception {
        assertThat(only("<item><title>a</title><guid>https://kabar.example/1</guid></item>")
                        .link())
                .isEqualTo("https://kabar.example/1");
        assertThat(only("<item><title>a</title><guid isPermaLink='false'>https://kabar.example/1</guid></item>")
                        .link())
                .isNull();
    }

    @Test
    void readsEntitiesOfHtmlAndLooseAmpersands() throws Exception {
        var item = only("<item><title>A & B &nbsp;&eacute; &amp; &bukan; &#8; &#x41;</title>"
                + "<link>https://kabar.example/?a=1&b=2</link></item>");

        assertThat(item.title()).isEqualTo("A & B \u00e9 & &bukan; A");
        assertThat(item.link()).isEqualTo("https://kabar.example/?a=1&b=2");
    }

    @Test
    void readsCharactersThatXmlForbids() throws Exception {
        assertThat(
                        only(
                                "<item><title>A\u0008B\u000bC\ufffe</title><description><![CDATA[D\u0001 & E]]></description></item>"))
                .returns("ABC", Item::title)
                .returns("D & E", Item::text);
    }

    @Test
    void readsAFeedBehindBlanksAndComments() throws Exception {
        assertThat(items(read("\uFEFF\n\n <?xml version='1.0'?><!-- x --><?xml-stylesheet href='a.xsl'?>\n"
                        + rss("<item><title>a</title></item>"))))
                .hasSize(1);
    }

    @Test
    void takesHiddenCharactersOutOfTitles() throws Exception {
        var item = only("<item><title>\u202eTer\u200bbalik\n  lagi</title><description>Bel\u0085 "
                + "isi</description></item>");

        assertThat(item.title()).isEqualTo("Terbalik lagi");
        assertThat(item.text()).isEqualTo("Bel isi");
    }

    @Test
    void cutsTheExcerptAtAWord() throws Exception {
        var text = only("<item><title>a</title><description>" + "kata ".repeat(300) + "</description></item>")
                .text();

        assertThat(text)
                .hasSizeLessThanOrEqualTo(Excerpt.LIMIT)
                .hasSizeGreaterThan(590)
                .endsWith("kata\u2026");
    }

    @Test
    void cutsAWordThatIsTooLongAnywhereButInACharacter() throws Exception {
        var text = only("<item><title>a</title><description>x" + "\ud83d\ude42".repeat(400) + "</description></item>")
                .text();

        assertThat(text).hasSizeLessThanOrEqualTo(Excerpt.LIMIT).endsWith("\ud83d\ude42\u2026");
    }

    @Test
    void keepsNoMailAddressOfAnAuthor() throws Exception {
        assertThat(only("<item><title>a</title><author>siti@kabar.example</author></item>")
                        .author())
                .isNull();
        assertThat(only("<item><title>a</title><author>siti@kabar.example (Siti)</author></item>")
                        .author())
                .isEqualTo("Siti");
    }

    @Test
    void readsNoMoreEntriesThanAFeedShouldHave() throws Exception {
        var feed = read(rss("<item><title>sama</title></item>".repeat(502)));

        assertThat(reasons(feed)).containsExactly(RefusalReason.TOO_MANY_ENTRIES);
    }

    @Test
    void readsAFeedWithoutEntries() throws Exception {
        assertThat(read(rss("")).entries()).isEmpty();
    }
}
