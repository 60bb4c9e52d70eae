package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Empty;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.FilterBar;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Notice;
import id.kentongan.platform.web.part.Pager;
import id.kentongan.platform.web.part.Point;
import id.kentongan.platform.web.part.Progress;
import id.kentongan.platform.web.part.Segment;
import id.kentongan.platform.web.part.Spark;
import id.kentongan.platform.web.part.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentTests {
    private static final String BAD = Samples.HOSTILE;
    private static final String BAD_LINK = "javascript:alert(1)";
    private static final Pattern TAG = Pattern.compile("<[a-z]+(?:\\s+[a-z:-]+(?:=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
    private static final PageFrame FRAME = Pages.frame();

    static Stream<Arguments> hostile() {
        var link = new Link(BAD, BAD_LINK);
        var field =
                Field.of(Field.Type.TEXT, "nama", BAD).filled(BAD).hinted(BAD).failed(BAD);
        return Stream.of(
                Arguments.of("part/_notice", Map.of("notice", Notice.failed(BAD).with(link))),
                Arguments.of("part/_chip", Map.of("chip", Chip.of(BAD).to(BAD_LINK))),
                Arguments.of("part/_itemcard", Map.of("item", hostileItem(), "full", true)),
                Arguments.of("part/_items", Map.of("items", List.of(hostileItem()))),
                Arguments.of("part/_field", Map.of("field", field)),
                Arguments.of(
                        "part/_field",
                        Map.of(
                                "field",
                                Field.of(Field.Type.TEXTAREA, "nama", BAD).filled(BAD))),
                Arguments.of(
                        "part/_field",
                        Map.of("field", Field.select("nama", BAD, BAD, List.of(new Field.Option(BAD, BAD))))),
                Arguments.of(
                        "part/_filterbar",
                        Map.of(
                                "filter",
                                new FilterBar("/suara", List.of(field), BAD, List.of(link), BAD_LINK, List.of(link)))),
                Arguments.of("part/_pager", Map.of("pager", new Pager(BAD_LINK, BAD_LINK))),
                Arguments.of("part/_empty", Map.of("empty", new Empty("inbox", BAD, BAD, link))),
                Arguments.of(
                        "part/_progress",
                        Map.of("progress", new Progress("p", BAD, 1, 2, BAD, 3, Duration.ofSeconds(4), "/a", "/b"))),
                Arguments.of("part/_spark", Map.of("spark", new Spark(BAD, List.of(), 1, 5))),
                Arguments.of("part/_chart", Map.of("chart", hostileChart())));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void showsHostileTextAsText(String template, Map<String, Object> parameters) {
        var html = Pages.render(template, FRAME, parameters);

        assertThat(html).doesNotContain("<script>", "<img", "javascript:");
        assertThat(TAG.matcher(html).results().map(MatchResult::group))
                .isNotEmpty()
                .noneMatch(tag -> VALUE.matcher(tag).replaceAll("").contains(" on"));
    }

    @Test
    void showsTheStarsAsNumberAndWord() {
        assertThat(Pages.render("part/_stars", FRAME, Map.of("stars", 2)))
                .contains("<b>2</b>", "buruk", "dari 5 bintang");
    }

    @Test
    void givesEachTimeItsExactMoment() {
        assertThat(Pages.render("part/_time", FRAME, Map.of("at", Pages.NOW.minusSeconds(10_800))))
                .contains("datetime=\"2026-11-23T21:30:00Z\"", "title=\"24 Nov 2026 04.30 WIB\"", ">3 jam lalu<");
    }

    @Test
    void marksTheWordsThatLedToTheReading() {
        assertThat(Pages.render("part/_itemcard", FRAME, Map.of("item", Samples.item(FRAME.t()))))
                .contains("<mark title=\"Waktu: negatif\">Antre dari jam 7 baru dipanggil jam 11</mark>. <mark")
                .contains("Waktu: negatif", "belum dijawab", "SPKT Polres Ogan Ilir")
                .contains("class=\"item-open\" href=\"/suara/1\" data-open");
    }

    @Test
    void saysSoWhenAReviewHasStarsAlone() {
        var wordless = Samples.items(FRAME.t()).get(2);

        assertThat(Pages.render("part/_itemcard", FRAME, Map.of("item", wordless)))
                .contains("Bintang saja, tanpa kata.");
    }

    @Test
    void showsTranslationAndAnswerOnlyOnTheItemItself() {
        var item = Samples.fullItem(FRAME.t());

        assertThat(Pages.render("part/_itemcard", FRAME, Map.of("item", item, "full", true)))
                .contains("Terjemahan dari sumber", "Jawaban kita");
        assertThat(Pages.render("part/_itemcard", FRAME, Map.of("item", item)))
                .doesNotContain("Terjemahan dari sumber", "Jawaban kita");
    }

    @Test
    void putsATableBehindEachChartWhoseFiguresOpenTheItems() {
        var chart = ChartSpec.of("Rating", ChartSpec.Layout.COLUMNS, List.of("1 Nov", "2 Nov"), ChartSpec.Axis.stars())
                .with(new ChartSpec.Series(
                        ChartSpec.Kind.LINE,
                        "rating",
                        ChartSpec.Paint.FIRST,
                        List.of(Point.of(4.25, 12, "/suara?hari=1"), Point.missing(2, null))));

        assertThat(Pages.render("part/_chart", FRAME, Map.of("chart", chart)).replaceAll("\\s+", " "))
                .contains("<caption class=\"hidden\">Rating</caption>", "<th scope=\"row\">1 Nov</th>")
                .contains("<a href=\"/suara?hari=1\">4,25</a>", "data belum cukup </td>");
    }

    @Test
    void keepsAskingForProgressOnlyWhileTheWorkGoesOn() {
        var running = new Progress("p", "a.zip", 41, 100, "", 2310, Duration.ofSeconds(125), "/kemajuan", "/hentikan");
        var ended = new Progress("p", "a.zip", 100, 100, "", 0, null, null, null);

        assertThat(Pages.render("part/_progress", FRAME, Map.of("progress", running)))
                .contains(
                        "hx-get=\"/kemajuan\"",
                        "hx-trigger=\"every 1s\"",
                        "2.310 baris per detik",
                        "sisa 2 menit 5 detik")
                .contains("name=\"_csrf\" value=\"token-1\"");
        assertThat(Pages.render("part/_progress", FRAME, Map.of("progress", ended)))
                .contains("100\u00a0%")
                .doesNotContain("hx-get", "hx-trigger", "<form");
    }

    @Test
    void tellsScreenReadersWhatIsWrongWithAField() {
        var field = Field.of(Field.Type.EMAIL, "surel", "Surel")
                .hinted("Surel dinas")
                .failed("Belum lengkap")
                .mandatory();

        assertThat(Pages.render("part/_field", FRAME, Map.of("field", field)))
                .contains("aria-describedby=\"surel-hint surel-error\"", "aria-invalid=\"true\"", " required")
                .contains("id=\"surel-hint\"", "id=\"surel-error\"");
    }

    @Test
    void leavesOutTheWayToAPageThatIsNotThere() {
        assertThat(Pages.render("part/_pager", FRAME, Map.of("pager", new Pager(null, "/suara?sesudah=1"))))
                .contains("Berikutnya")
                .doesNotContain("Sebelumnya");
        assertThat(Pages.render("part/_pager", FRAME, Map.of("pager", new Pager(null, null))))
                .isBlank();
    }

    @Test
    void saysTheToneInWordsAndIconNotInColourAlone() {
        for (var tone : Tone.values()) {
            assertThat(Pages.render("part/_notice", FRAME, Map.of("notice", new Notice(tone, "Tersimpan.", null))))
                    .contains("<svg class=\"icon\"", "Tersimpan.");
        }
    }

    private static ItemCard hostileItem() {
        return new ItemCard(
                BAD_LINK,
                BAD,
                BAD,
                Pages.NOW,
                1,
                List.of(new Segment(BAD, BAD)),
                BAD,
                BAD,
                new ItemCard.Reply(BAD, Pages.NOW),
                List.of(Chip.of(BAD)),
                new ItemCard.State(ItemCard.Answer.OPEN, true, true),
                List.of(new Link(BAD, BAD_LINK)));
    }

    private static ChartSpec hostileChart() {
        return ChartSpec.of(BAD, ChartSpec.Layout.ROWS, List.of(BAD), ChartSpec.Axis.counts())
                .noted(BAD)
                .with(new ChartSpec.Series(
                        ChartSpec.Kind.BAR, BAD, ChartSpec.Paint.FIRST, List.of(Point.of(1, 1, "/suara"))))
                .withMarks(List.of(new ChartSpec.Mark(0, BAD, BAD)));
    }
}
