package id.kentongan.source.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.Item;
import id.kentongan.text.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedReaderTests extends FeedTest {

    @Test
    void readsRss20() throws Exception {
        var feed = file("rss20.xml");

        assertThat(feed.title()).isEqualTo("Kabar Rawa & Sungai");
        assertThat(feed.self()).isEqualTo(URI.create("https://kabar.example/feed/"));
        assertThat(feed.hubs()).containsExactly(URI.create("https://hub.example/"));
        assertThat(feed.period()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.entries())
                .containsExactly(
                        news(
                                "https://kabar.example/?p=101",
                                "2026-11-23T02:30:00Z",
                                "Mulai Senin, layanan SIM keliling berpindah ke pasar lama.",
                                "Layanan SIM keliling pindah ke pasar",
                                "Siti Rawa",
                                "https://kabar.example/2026/11/sim-keliling/?utm_source=rss"),
                        news(
                                "https://kabar.example/2026/11/bpkb/",
                                "2026-11-23T01:00:00Z",
                                "Waktu tunggu kini dua jam.",
                                "Antrean BPKB dipangkas",
                                "Budi Sungai",
                                "https://kabar.example/2026/11/bpkb/"));
    }

    @Test
    void readsRss091() throws Exception {
        assertThat(file("rss091.xml").entries())
                .containsExactly(news(
                        "https://warta.example/jembatan",
                        NOW.toString(),
                        "Jembatan timbang dibuka kembali.",
                        "Jembatan dibuka",
                        null,
                        "http://warta.example/jembatan"));
    }

    @Test
    void readsRss10() throws Exception {
        var feed = file("rdf.xml");

        assertThat(feed.title()).isEqualTo("Warta Kecamatan");
        assertThat(feed.period()).isEqualTo(Duration.ofHours(6));
        assertThat(feed.entries())
                .containsExactly(news(
                        "https://warta.example/1",
                        "2026-11-22T02:00:00Z",
                        "Warga meresmikan pos ronda.",
                        "Pos ronda diresmikan",
                        "Tono",
                        "https://warta.example/1"));
    }

    @Test
    void readsAtom() throws Exception {
        var feed = file("atom.xml");

        assertThat(feed.title()).isEqualTo("Berita Hilir");
        assertThat(feed.self()).isEqualTo(URI.create("https://berita.example/atom.xml"));
        assertThat(feed.hubs())
                .containsExactly(URI.create("https://hub.example/a"), URI.create("https://hub.example/b"));
        assertThat(feed.period()).isNull();
        var beras = items(feed).getFirst();
        assertThat(beras.externalId()).isEqualTo("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a");
        assertThat(beras.title()).isEqualTo("Harga beras 5 < 6 ribu");
        assertThat(beras.text()).isEqualTo("Harga beras turun. Petani mengeluh.");
        assertThat(beras.author()).isEqualTo("Ani Hilir");
        assertThat(beras.at()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(beras.updatedAt()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(beras.link()).isEqualTo("https://berita.example/kabar/beras?page=1");
        var bare = items(feed).getLast();
        assertThat(bare.text()).isEqualTo("Tanpa ringkasan");
        assertThat(bare.at()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(bare.link()).isEqualTo("https://berita.example/2");
    }

    @Test
    void readsAtom03() throws Exception {
        var item = items(file("atom03.xml")).getFirst();

        assertThat(item.externalId()).isEqualTo("tag:catatan.example,2026:1");
        assertThat(item.text()).isEqualTo("Ringkas saja.");
        assertThat(item.at()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(item.updatedAt()).isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void readsJsonFeed11() throws Exception {
        var feed = file("feed11.json");

        assertThat(feed.title()).isEqualTo("Suara Hulu");
        assertThat(feed.self()).isEqualTo(URI.create("https://suara.example/feed.json"));
        assertThat(feed.hubs()).containsExactly(URI.create("https://hub.example/"));
        var first = items(feed).getFirst();
        assertThat(first.externalId()).isEqualTo("https://suara.example/1");
        assertThat(first.link()).isEqualTo("https://kabar.example/1");
        assertThat(first.text()).isEqualTo("Posko banjir dibuka.");
        assertThat(first.author()).isEqualTo("Rini");
        assertThat(first.at()).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(first.updatedAt()).isEqualTo("2026-11-23T04:00:00Z");
        var second = items(feed).getLast();
        assertThat(second.externalId()).isEqualTo("2");
        assertThat(second.text()).isEqualTo("Hujan < 10 mm hari ini");
        assertThat(second.link()).isEqualTo("https://cuaca.example/");
        assertThat(reasons(feed)).extracting(Enum::name).containsExactly("BROKEN_ENTRY", "EMPTY_ENTRY");
    }

    @Test
    void readsJsonFeed10() throws Exception {
        var item = items(file("feed10.json")).getFirst();

        assertThat(item.text()).isEqualTo("Ringkas");
        assertThat(item.author()).isEqualTo("Rini");
        assertThat(item.at()).isEqualTo(NOW);
    }

    private static Item news(String id, String at, String text, String title, @Nullable String author, String link) {
        var time = Instant.parse(at);
        return new Item(id, Kind.NEWS, time, time, null, text, null, title, author, null, link, null);
    }
}
