package id.kentongan.source.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExcerptTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/feed/excerpts.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\b')
    void keepsTheWordsOfHtml(String html, String words) {
        assertThat(Excerpt.of(Markup.html(html))).isEqualTo(words);
    }

    @Test
    void leavesPlainTextAsItIs() {
        assertThat(Excerpt.of(Markup.plain("a < b & c &lt; d"))).isEqualTo("a < b & c &lt; d");
    }

    @Test
    void readsHtmlThatClaimsToBePlain() {
        assertThat(Excerpt.of(Markup.plain("<p>Isi &amp; lain</p>"))).isEqualTo("Isi & lain");
    }
}
