package id.kentongan.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTests {

    private static final URI PAGE = URI.create("https://kabar.example/berita/index.html");

    @Test
    void findsWhatThePageNamesAndThenGuesses() {
        var found = find("""
                <!doctype html><html><head>
                <link rel="alternate" type="application/rss+xml" title="Kabar &raquo; Umpan" href="/feed/">
                <LINK REL="Alternate nofollow" TYPE="application/atom+xml; charset=utf-8" HREF="atom.xml">
                <link rel=alternate type=application/feed+json href=//json.example/feed.json>
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
                <link rel="alternate" type="application/json" href="/feed.json">
                <link rel="alternate" hreflang="en" href="/en/">
                <link rel="stylesheet" type="text/css" href="/a.css">
                <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                <link rel="alternate" type="application/rss+xml" href="/feed/">
                </head>
                """);

        assertThat(found)
                .containsExactly(
                        new FeedCandidate(URI.create("https://kabar.example/feed/"), "Kabar \u00bb Umpan", true),
                        new FeedCandidate(URI.create("https://kabar.example/berita/atom.xml"), null, true),
                        new FeedCandidate(URI.create("https://json.example/feed.json"), null, true),
                        new FeedCandidate(URI.create("https://kabar.example/feed.json"), null, true),
                        guess("/feed"),
                        guess("/rss"),
                        guess("/atom.xml"),
                        guess("/index.xml"));
    }

    @Test
    void readsLinksAgainstTheBaseOfThePage() {
        var found = find("<base href='/arsip/'><link rel='alternate' type='application/rss+xml' href='rss.xml'>");

        assertThat(found.getFirst().uri()).isEqualTo(URI.create("https://kabar.example/arsip/rss.xml"));
    }

    @Test
    void onlyGuessesWhenThePageNamesNothing() {
        assertThat(find("")).hasSize(5).noneMatch(FeedCandidate::declared);
    }

    @Test
    void takesNoMoreThanAPageShouldName() {
        var links = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            links.append("<link rel=alternate type=application/rss+xml href=/")
                    .append(i)
                    .append(">");
        }

        assertThat(find(links.toString())).hasSize(FeedDiscovery.MOST + 5);
    }

    private static List<FeedCandidate> find(String page) {
        return FeedDiscovery.of(page.getBytes(UTF_8), "text/html", PAGE);
    }

    private static FeedCandidate guess(String path) {
        return new FeedCandidate(URI.create("https://kabar.example" + path), null, false);
    }
}
