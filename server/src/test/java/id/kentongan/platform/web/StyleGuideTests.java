package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Empty;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.FilterBar;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Notice;
import id.kentongan.platform.web.part.Pager;
import id.kentongan.platform.web.part.Progress;
import id.kentongan.platform.web.part.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lays every component out on pages under {@code target/styleguide}, to be looked at. */
class StyleGuideTests {
    private static final Path GUIDE = Path.of("target", "styleguide");
    private static final List<NavEntry> NAV = List.of(
            new NavEntry("home", "/", "home", "READ", 1, false),
            new NavEntry("mention", "/suara", "message-2", "READ", 2, true),
            new NavEntry("perception", "/persepsi", "chart-line", "READ", 3, false),
            new NavEntry("source", "/sumber", "database", "READ", 4, false),
            new NavEntry("home", "/", "home", "READ", 5, false),
            new NavEntry("settings", "/pengaturan", "settings", "READ", 6, false));

    @ParameterizedTest
    @CsvSource({"ID, LIGHT", "ID, DARK", "EN, LIGHT"})
    void showsAListWithItsFilter(Language language, Theme theme) throws IOException {
        var frame = frame(language, theme);
        var t = frame.t();
        var filter = new FilterBar(
                "/suara",
                List.of(
                        Field.of(Field.Type.SEARCH, "q", "Kata"),
                        Field.select(
                                "kantor",
                                "Kantor",
                                "",
                                List.of(
                                        new Field.Option("", "Semua kantor"),
                                        new Field.Option("1", Samples.LONG_NAME))),
                        Field.select(
                                "bintang",
                                "Bintang",
                                "2",
                                List.of(new Field.Option("", "Semua"), new Field.Option("2", "1 dan 2"))),
                        Field.of(Field.Type.DATE, "dari", "Sejak")),
                "1.234 dari 10.482",
                List.of(new Link("1 dan 2 bintang", "/suara"), new Link("belum dijawab", "/suara?bintang=2")),
                "/suara",
                List.of(new Link("CSV", "/suara.csv")));

        var html = write("list", frame, "mention", "Suara warga", content -> {
            content.add("part/_filterbar", Map.of("filter", filter));
            content.add("part/_items", Map.of("items", Samples.items(t)));
            content.add("part/_pager", Map.of("pager", new Pager("/suara?sebelum=1", "/suara?sesudah=9")));
        });

        assertThat(html).contains("data-list", "class=\"pager\"", "1.234 dari 10.482");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void showsEveryChart(Theme theme) throws IOException {
        var frame = frame(Language.ID, theme);
        var t = frame.t();

        var html = write("charts", frame, "perception", "Persepsi", content -> {
            content.raw(
                    "<div class=\"stack\"><dl class=\"figures\"><div><dt>Rating</dt><dd>4,12</dd><dd>412 ulasan, 28 hari</dd></div>"
                            + "<div><dt>Negatif</dt><dd>23 %</dd><dd>19–27 %</dd></div><div><dt>Belum dijawab</dt><dd><a href=\"/suara\">31</a></dd><dd>tertua 6 hari</dd></div></dl><div class=\"panel\">");
            content.add("part/_chart", Map.of("chart", Samples.ratingOverTime(t)));
            content.raw("</div><div class=\"columns\"><div class=\"panel\">");
            content.add("part/_chart", Map.of("chart", Samples.elements(t), "height", "tall"));
            content.raw("</div><div class=\"panel\">");
            content.add("part/_chart", Map.of("chart", Samples.volume(t)));
            content.raw("</div><div class=\"panel\">");
            content.add("part/_chart", Map.of("chart", Samples.offices(t)));
            content.raw("</div><div class=\"panel\">");
            content.add("part/_chart", Map.of("chart", Samples.twoLines(t), "height", "low"));
            content.raw("</div></div></div>");
        });

        assertThat(html).contains("application/json", "data belum cukup");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void showsTheSmallParts(Theme theme) throws IOException {
        var frame = frame(Language.ID, theme);
        var t = frame.t();

        var html = write("parts", frame, "source", "Sumber", content -> {
            for (var tone : Tone.values()) {
                content.add(
                        "part/_notice",
                        Map.of(
                                "notice",
                                new Notice(
                                        tone,
                                        "1.204 baris masuk, 3 ditolak. Baris yang baik sudah aman.",
                                        new Link("Lihat yang ditolak", "/sumber/1"))));
            }
            content.add(
                    "part/_progress",
                    Map.of(
                            "progress",
                            new Progress(
                                    "import-1",
                                    "takeout-20261123T010203Z-001.zip",
                                    41,
                                    100,
                                    "12.034 masuk, 3 ditolak",
                                    2310.4,
                                    Duration.ofSeconds(125),
                                    "/sumber/1/kemajuan",
                                    "/sumber/1/hentikan")));
            content.raw("<div class=\"stack\"><p></p>");
            content.add(
                    "part/_empty",
                    Map.of(
                            "empty",
                            new Empty(
                                    "database",
                                    "Belum ada sumber",
                                    "Di sini terlihat dari mana suara warga datang, kapan terakhir masuk, dan apakah sumbernya sehat.",
                                    new Link("Tambah sumber", "/sumber/baru"))));
            content.raw("<h2>Kantor</h2>");
            content.add("part/_table", Map.of("caption", "Kantor", "content", (Content) table -> {
                table.writeContent(
                        "<thead><tr><th scope=\"col\">Kantor</th><th scope=\"col\" class=\"number\">Rating</th><th scope=\"col\">28 hari</th><th scope=\"col\" class=\"number\">Belum dijawab</th></tr></thead><tbody>");
                for (var name : List.of("Satpas SIM Indralaya", Samples.LONG_NAME)) {
                    table.writeContent("<tr><th scope=\"row\"><a href=\"/persepsi\">" + name
                            + "</a></th><td class=\"number\" data-label=\"Rating\">3,42</td><td data-label=\"28 hari\">"
                            + Pages.render("part/_spark", frame, Map.of("spark", Samples.spark()))
                            + "</td><td class=\"number\" data-label=\"Belum dijawab\">12</td></tr>");
                }
                table.writeContent("</tbody>");
            }));
            content.raw("<h2>Butir</h2><div class=\"items\">");
            content.add("part/_itemcard", Map.of("item", Samples.fullItem(t), "full", true));
            content.raw("</div></div><h2>Isian</h2><form class=\"form\">");
            content.add(
                    "part/_field",
                    Map.of(
                            "field",
                            Field.of(Field.Type.TEXT, "nama", "Nama sumber")
                                    .hinted("Misalnya: Google, Satpas")
                                    .mandatory()));
            content.add(
                    "part/_field",
                    Map.of(
                            "field",
                            Field.of(Field.Type.EMAIL, "surel", "Alamat surel")
                                    .filled("sari@")
                                    .failed("Alamat ini belum lengkap. Tulis seperti nama@instansi.go.id.")));
            content.add(
                    "part/_field",
                    Map.of(
                            "field",
                            Field.of(Field.Type.CHECKBOX, "setuju", "Boleh menyimpan teks")
                                    .filled("true")));
            content.add(
                    "part/_field",
                    Map.of(
                            "field",
                            Field.of(Field.Type.TEXTAREA, "alasan", "Alasan").filled(Samples.HOSTILE)));
            content.raw(
                    "<div class=\"buttons\"><button class=\"button button-primary\">Simpan</button><a class=\"button\" href=\"/\">Batal</a><button class=\"button button-danger\">Hapus</button></div></form><p class=\"chips\">");
            for (var tone : Tone.values()) {
                content.add("part/_chip", Map.of("chip", Chip.of(tone.code(), tone, "check")));
                content.add(
                        "part/_chip",
                        Map.of(
                                "chip",
                                Chip.of(tone.code(), tone, "check").unsure().to("/suara")));
            }
            content.raw("</p>");
        });

        assertThat(html).contains("aria-invalid=\"true\"", "value=\"410\"", "Belum ada sumber");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void showsAPageBeforeSignIn(Theme theme) throws IOException {
        var frame = Pages.frame(Language.ID, theme, null, List.of());
        var form = new Parts(frame);
        form.raw("<form class=\"form\" method=\"post\">");
        form.add(
                "part/_field",
                Map.of(
                        "field",
                        Field.of(Field.Type.TEXT, "username", "Nama pengguna").completing("username")));
        form.add(
                "part/_field",
                Map.of(
                        "field",
                        Field.of(Field.Type.PASSWORD, "password", "Kata sandi").completing("current-password")));
        form.raw("<button class=\"button button-primary\">Masuk</button></form>");

        var html = Pages.render("layout/plain", frame, Map.of("title", "Masuk", "content", form.content()));
        save("plain-" + theme.code(), html);

        assertThat(html).contains("autocomplete=\"current-password\"").doesNotContain("class=\"rail\"");
    }

    private static PageFrame frame(Language language, Theme theme) {
        return Pages.frame(language, theme, Pages.visitor("Aiptu Sari Wulandari", "Polres Ogan Ilir"), NAV);
    }

    private static String write(
            String name, PageFrame frame, String nav, String title, java.util.function.Consumer<Parts> fill)
            throws IOException {
        var parts = new Parts(frame);
        fill.accept(parts);
        var actions = (Content) output ->
                output.writeContent("<a class=\"button button-primary\" href=\"/sumber/baru\">Muat berkas</a>");
        var html = Pages.render(
                "layout/page",
                frame,
                Map.of("title", title, "nav", nav, "content", parts.content(), "actions", actions));
        save(name + "-" + frame.t().language().code() + "-" + frame.theme().code(), html);
        return html;
    }

    private static void save(String name, String html) throws IOException {
        Files.createDirectories(GUIDE);
        Files.writeString(GUIDE.resolve(name + ".html"), html);
    }

    /** Rendered components, one below the other. */
    private static final class Parts {
        private final PageFrame frame;
        private final StringBuilder html = new StringBuilder();

        Parts(PageFrame frame) {
            this.frame = frame;
        }

        void add(String template, Map<String, Object> parameters) {
            html.append(Pages.render(template, frame, parameters));
        }

        void raw(String markup) {
            html.append(markup);
        }

        Content content() {
            return output -> output.writeContent(html.toString());
        }
    }
}
