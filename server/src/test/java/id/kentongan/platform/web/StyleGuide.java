package id.kentongan.platform.web;

import gg.jte.Content;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Empty;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.Field.Option;
import id.kentongan.platform.web.part.FilterBar;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Notice;
import id.kentongan.platform.web.part.Pager;
import id.kentongan.platform.web.part.Progress;
import id.kentongan.platform.web.part.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Pages with every component on them. */
final class StyleGuide {
    /** The pages by name. */
    static final Map<String, Function<PageFrame, String>> PAGES = Map.of(
            "list", StyleGuide::list,
            "charts", StyleGuide::charts,
            "parts", StyleGuide::parts,
            "signin", StyleGuide::signIn);

    private static final List<NavEntry> NAV = List.of(
            new NavEntry("home", "/", "home", "READ", 1, false),
            new NavEntry("mention", "/list", "message-2", "READ", 2, true),
            new NavEntry("perception", "/charts", "chart-line", "READ", 3, false),
            new NavEntry("source", "/parts", "database", "READ", 4, false),
            new NavEntry("settings", "/pengaturan", "settings", "READ", 5, false),
            new NavEntry("settings", "/pengaturan", "settings", "READ", 6, false));

    private StyleGuide() {}

    static PageFrame frame(Language language, Theme theme) {
        return Pages.frame(language, theme, Pages.visitor("Aiptu Sari Wulandari", "Polres Ogan Ilir"), NAV);
    }

    /** Work that has ended, as the fragment that takes the place of the one still running. */
    static String endedProgress(PageFrame frame) {
        var ended = new Progress("import-1", "takeout-001.zip", 100, 100, "29.120 masuk", 0, null, null, null);
        return Pages.render("part/_progress", frame, Map.of("progress", ended));
    }

    /** The page of one item. */
    static String item(PageFrame frame) {
        var card = new Parts(frame).add("_itemcard", Map.of("item", Samples.fullItem(frame.t()), "full", true));
        return page(frame, "mention", "Satpas SIM Indralaya", card);
    }

    private static String list(PageFrame frame) {
        var content = new Parts(frame)
                .add("_filterbar", "filter", filter())
                .add("_items", "items", Samples.items(frame.t()))
                .add("_pager", "pager", new Pager("/list?sebelum=1", "/list?sesudah=9"));
        return page(frame, "mention", "Suara warga", content);
    }

    private static FilterBar filter() {
        return new FilterBar(
                "/list",
                List.of(
                        Field.of(Field.Type.SEARCH, "q", "Kata"),
                        Field.select(
                                "kantor",
                                "Kantor",
                                "",
                                List.of(new Option("", "Semua kantor"), new Option("1", Samples.LONG_NAME))),
                        Field.select(
                                "bintang",
                                "Bintang",
                                "2",
                                List.of(new Option("", "Semua"), new Option("2", "1 dan 2"))),
                        Field.of(Field.Type.DATE, "dari", "Sejak")),
                "1.234 dari 10.482",
                List.of(new Link("1 dan 2 bintang", "/list"), new Link("belum dijawab", "/list?bintang=2")),
                "/list",
                List.of(new Link("CSV", "/list.csv")));
    }

    private static String charts(PageFrame frame) {
        var t = frame.t();
        var columns = new Parts(frame)
                .add(panel(frame, Samples.elements(t), "tall"))
                .add(panel(frame, Samples.volume(t), ""))
                .add(panel(frame, Samples.offices(t), ""))
                .add(panel(frame, Samples.twoLines(t), "low"))
                .within("<div class=\"columns\">", "</div>");
        var content = new Parts(frame)
                .file("figures.html")
                .add(panel(frame, Samples.ratingOverTime(t), ""))
                .add(columns)
                .within("<div class=\"stack\">", "</div>");
        return page(frame, "perception", "Persepsi", content);
    }

    private static Parts panel(PageFrame frame, ChartSpec chart, String height) {
        return new Parts(frame)
                .add("_chart", Map.of("chart", chart, "height", height))
                .within("<div class=\"panel\">", "</div>");
    }

    private static String parts(PageFrame frame) {
        var t = frame.t();
        var content = new Parts(frame)
                .add(notices(frame))
                .add("_progress", "progress", running())
                .add("_empty", "empty", empty())
                .add("_table", Map.of("caption", "Kantor", "captionShown", true, "content", offices(frame)))
                .add(new Parts(frame)
                        .add("_itemcard", Map.of("item", Samples.fullItem(t), "full", true))
                        .within("<div class=\"items\">", "</div>"))
                .add(form(frame))
                .add(chips(frame))
                .within("<div class=\"stack\">", "</div>");
        return page(frame, "source", "Sumber", content);
    }

    private static Parts notices(PageFrame frame) {
        var all = new Parts(frame);
        for (var tone : Tone.values()) {
            var text = "1.204 baris masuk, 3 ditolak. Baris yang baik sudah aman.";
            all.add("_notice", "notice", new Notice(tone, text, new Link("Lihat yang ditolak", "/parts")));
        }
        return all.within("<div>", "</div>");
    }

    private static Progress running() {
        return new Progress(
                "import-1",
                "takeout-20261123T010203Z-001.zip",
                41,
                100,
                "12.034 masuk, 3 ditolak",
                2310.4,
                Duration.ofSeconds(125),
                "/progress",
                "/progress");
    }

    private static Empty empty() {
        return new Empty(
                "database",
                "Belum ada sumber",
                "Di sini terlihat dari mana suara warga datang, kapan terakhir masuk, dan apakah sumbernya sehat.",
                new Link("Tambah sumber", "/parts"));
    }

    private static Content offices(PageFrame frame) {
        var rows = new Parts(frame);
        for (var name : List.of("Satpas SIM Indralaya", Samples.LONG_NAME)) {
            rows.raw("<tr><th scope=\"row\"><a href=\"/charts\">" + name + "</a></th>")
                    .raw("<td class=\"number\" data-label=\"Rating\">3,42</td><td data-label=\"28 hari\">")
                    .add("_spark", "spark", Samples.spark())
                    .raw("</td><td class=\"number\" data-label=\"Belum dijawab\">12</td></tr>");
        }
        return new Parts(frame)
                .file("offices-head.html")
                .add(rows.within("<tbody>", "</tbody>"))
                .content();
    }

    private static Parts form(PageFrame frame) {
        var name = Field.of(Field.Type.TEXT, "nama", "Nama sumber")
                .hinted("Misalnya: Google, Satpas")
                .mandatory();
        var mail = Field.of(Field.Type.EMAIL, "surel", "Alamat surel")
                .filled("sari@")
                .failed("Alamat ini belum lengkap. Tulis seperti nama@instansi.go.id.");
        return new Parts(frame)
                .add("_field", "field", name)
                .add("_field", "field", mail)
                .add(
                        "_field",
                        "field",
                        Field.of(Field.Type.CHECKBOX, "setuju", "Boleh menyimpan teks")
                                .filled("true"))
                .add(
                        "_field",
                        "field",
                        Field.of(Field.Type.TEXTAREA, "alasan", "Alasan").filled(Samples.HOSTILE))
                .file("buttons.html")
                .within("<form class=\"form\">", "</form>");
    }

    private static Parts chips(PageFrame frame) {
        var all = new Parts(frame);
        for (var tone : Tone.values()) {
            var chip = Chip.of(tone.code(), tone, "check");
            all.add("_chip", "chip", chip).add("_chip", "chip", chip.unsure().to("/parts"));
        }
        return all.within("<p class=\"chips\">", "</p>");
    }

    private static String signIn(PageFrame signedIn) {
        var frame = Pages.frame(signedIn.t().language(), signedIn.theme(), null, List.of());
        var form = new Parts(frame)
                .add(
                        "_field",
                        "field",
                        Field.of(Field.Type.TEXT, "nama", "Nama pengguna").completing("username"))
                .add(
                        "_field",
                        "field",
                        Field.of(Field.Type.PASSWORD, "sandi", "Kata sandi").completing("current-password"))
                .raw("<button class=\"button button-primary\">Masuk</button>")
                .within("<form class=\"form\" method=\"post\">", "</form>");
        return Pages.render("layout/plain", frame, Map.of("title", "Masuk", "content", form.content()));
    }

    private static String page(PageFrame frame, String nav, String title, Parts content) {
        var actions = new Parts(frame).raw("<a class=\"button button-primary\" href=\"/parts\">Muat berkas</a>");
        return Pages.render(
                "layout/page",
                frame,
                Map.of("title", title, "nav", nav, "content", content.content(), "actions", actions.content()));
    }
}
