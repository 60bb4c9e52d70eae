package id.kentongan.perception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.PageTest;
import id.kentongan.mention.Answered;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mentions;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.Point;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PerceptionPageTests extends PageTest {
    private static final String FEBRUARY = "2026-02-01..2026-02-28";
    private static final Scope NOWHERE = new Scope(Scope.LIVE, Set.of());
    private static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    @Autowired
    private PerceptionPages pages;

    @Autowired
    private Mentions mentions;

    private final Texts t = Pages.texts(Language.ID);
    private UnitId institution;
    private UnitId office;
    private Scope scope;

    @BeforeEach
    void loadTwoMonths() throws IOException {
        institution = fixtures.institution("Polres Lihat");
        office = fixtures.office(institution, "Satpas SIM");
        fixtures.office(institution, HOSTILE);
        scope = fixtures.below(institution);
        var rows = new StringBuilder();
        for (var i = 0; i < 240; i++) {
            var text = i % 3 == 0 ? "Antrean lama sekali, parkir sempit" : "Petugas ramah dan cepat, ruang bersih";
            var day = LocalDate.of(2026, 1 + i % 2, 1 + i % 28);
            var reply = i % 4 < 2 ? "Terima kasih," + day.plusDays(i % 12) : ",";
            rows.append("r%d,A%d,%d,%s,\"%s\",%s\n"
                    .formatted(i, i, i % 3 == 0 ? 1 + i % 2 : 4 + i % 2, day, i % 8 == 0 ? "" : text, reply));
        }
        load(office, rows.toString());
        load(institution, "z1,Siti,2,2026-02-03,Lambat sekali,,\n");
    }

    @Test
    void everyFigureOpensAListOfJustSoManyItems() {
        for (var unit : new UnitId[] {null, institution, office}) {
            for (var step : List.of("hari", "minggu", "bulan")) {
                var page = page(unit, FEBRUARY, step);
                var points = points(page);

                assertThat(points).hasSizeGreaterThan(32);
                assertThat(points)
                        .allSatisfy(point ->
                                assertThat(count(point.href())).as(point.href()).isEqualTo(point.n()));
            }
        }
    }

    @Test
    void everyKeyFigureOpensItsItems() {
        var page = page(institution, FEBRUARY, "");
        var figures = page.figures(t);

        assertThat(count(figures.get(0).href()))
                .isEqualTo(page.now().rating().n())
                .isEqualTo(121);
        assertThat(count(figures.get(1).href()))
                .isEqualTo(page.now().share(Feeling.NEGATIVE).hits())
                .isPositive();
        assertThat(count(figures.get(2).href()))
                .isEqualTo(page.now().share(Answered.YES).hits())
                .isPositive();
        assertThat(figures.get(3).value()).isEqualTo("121");
        assertThat(count(figures.get(3).href())).isEqualTo(121);
        assertThat(figures.get(4).value())
                .isEqualTo(String.valueOf(count(figures.get(4).href())));
    }

    @Test
    void chartsAddUpToTheKeyFigures() {
        var page = page(institution, FEBRUARY, "minggu");

        assertThat(page.volumeChart(t).series().getFirst().points().stream()
                        .mapToLong(Point::n)
                        .sum())
                .isEqualTo(page.now().mentions());
        assertThat(page.ratingChart(t).series().getLast().points().stream()
                        .mapToLong(Point::n)
                        .sum())
                .isEqualTo(page.now().rating().n());
    }

    @Test
    void saysWhenThereIsTooLittleData() throws IOException {
        var quiet = fixtures.institution("Polres Sepi");
        load(quiet, "q1,Siti,5,2026-02-03,Bagus,,\nq2,Budi,1,2026-02-04,,,\n");

        var page = pages.page(fixtures.below(quiet), NOWHERE, new PerceptionForm(null, FEBRUARY, null, null, null));

        assertThat(page.figures(t).getFirst().value()).isEqualTo("data belum cukup");
        assertThat(page.figures(t).getFirst().note()).isEqualTo("baru 2 ulasan berbintang");
        assertThat(page.ratingChart(t).gaps()).containsExactly(new ChartSpec.Gap(0, 27));
        assertThat(page.elementChart(t).gaps()).containsExactly(new ChartSpec.Gap(0, 8));
    }

    @Test
    void showsFiguresAndSaysThatTheyAreOnlyIndicative() throws Exception {
        var page = page(institution, Role.PIMPINAN, "/persepsi?rentang=" + FEBRUARY);

        assertThat(page)
                .contains("Indikatif dari ulasan, bukan IKM resmi")
                .contains("121")
                .contains("Sembilan unsur layanan")
                .contains("1 Feb 2026 \u2013 28 Feb 2026");
    }

    @Test
    void neverLetsTheNameOfAUnitBecomeMarkup() throws Exception {
        var page = page(institution, Role.KASI_HUMAS, "/persepsi?rentang=" + FEBRUARY);

        assertThat(page).doesNotContain("<script>alert").doesNotContain("<img");
    }

    @Test
    void comparesOfficesByNameAndNotByRank() {
        assertThat(page(institution, FEBRUARY, "").offices())
                .extracting(each -> each.office().unit().name())
                .containsExactly(HOSTILE, "Polres Lihat", "Satpas SIM");
    }

    @Test
    void comparesOnlyWithSomething() {
        var first = page(institution, "2026-01-01..2026-01-31", "").figures(t);
        var second = page(institution, FEBRUARY, "").figures(t);

        assertThat(first).allSatisfy(figure -> {
            assertThat(figure.against()).isEmpty();
        });
        assertThat(second.get(3).against()).hasSize(1);
        assertThat(second.getFirst().against()).singleElement().satisfies(against -> assertThat(against.chip())
                .isNotNull());
    }

    @Test
    void holdsAnOfficeAgainstThoseBesideIt() throws IOException {
        var better = fixtures.office(institution, "Loket Pagi");
        var counter = fixtures.office(better, "Meja 1");
        load(better, reviews("p", 15, 5));
        load(counter, reviews("m", 15, 5));
        scope = fixtures.below(institution);

        var page = page(office, FEBRUARY, "");

        assertThat(page.siblings().rows())
                .extracting(
                        row -> row.office().unit().name(),
                        row -> row.perception().mentions(),
                        page::isThis)
                .containsExactly(
                        tuple(HOSTILE, 0L, false), tuple("Loket Pagi", 30L, false), tuple("Satpas SIM", 120L, true));
        assertThat(page.siblings().rows())
                .allSatisfy(row -> assertThat(count(page.behind(row).all(page.span())))
                        .isEqualTo(row.perception().mentions()));
        assertThat(page.siblings().others().mentions()).isEqualTo(30);
        assertThat(page.figures(t).getFirst().against().getLast()).satisfies(against -> {
            assertThat(against.words()).isEqualTo("setingkat lainnya 5,00");
            assertThat(against.chip().text()).isEqualTo("lebih buruk");
        });
    }

    @Test
    void showsNothingBesideAUnitWhoseSiblingsOneMayNotSee() {
        var alone = pages.page(
                fixtures.below(office), NOWHERE, new PerceptionForm(office.toString(), FEBRUARY, null, null, null));

        assertThat(alone.siblings().isEmpty()).isTrue();
        assertThat(page(institution, FEBRUARY, "").siblings().isEmpty()).isTrue();
    }

    @Test
    void saysHowSoonReviewsAreAnswered() {
        var page = page(office, FEBRUARY, "");

        assertThat(page.speeds(t)).hasSize(3).allSatisfy(speed -> assertThat(count(speed.href()))
                .isPositive());
        assertThat(page.now().of(Answered.NO) + page.now().of(Answered.YES)).isEqualTo(120);
        assertThat(page.now().of(Answered.WITHIN_DAY))
                .isEqualTo(count(page.speeds(t).getFirst().href()))
                .isLessThan(page.now().of(Answered.WITHIN_WEEK));
        assertThat(page.usualAnswer(t)).isEqualTo("Separuh dari jawaban atau lebih datang dalam 7 hari.");
    }

    @Test
    void doesNotGuessWhenAReviewWasAnswered() throws IOException {
        var undated = fixtures.institution("Polres Jawab");
        load(undated, """
                u1,Siti,5,2026-02-03,Bagus,Terima kasih,
                u2,Budi,1,2026-02-04,Lama,,
                u3,Tono,4,2026-02-05,Ramah,Terima kasih,2026-02-05
                """);

        var page = pages.page(fixtures.below(undated), NOWHERE, new PerceptionForm(null, FEBRUARY, null, null, null));

        assertThat(page.now().of(Answered.YES)).isEqualTo(2);
        assertThat(page.now().of(Answered.WITHIN_DAY)).as("on the same day").isEqualTo(1);
        assertThat(page.now().of(Answered.UNDATED)).isEqualTo(1);
        assertThat(page.speeds(t).getLast().value()).isEqualTo("1");
    }

    @Test
    void namesNoUsualTimeFromAFewAnswers() throws IOException {
        var quiet = fixtures.institution("Polres Sepi");
        load(quiet, "s1,Siti,5,2026-02-03,Bagus,Terima kasih,2026-02-04\ns2,Budi,1,2026-02-04,Lama,,\n");

        var page = pages.page(fixtures.below(quiet), NOWHERE, new PerceptionForm(null, FEBRUARY, null, null, null));

        assertThat(page.now().of(Answered.WITHIN_DAY)).isEqualTo(1);
        assertThat(page.usualAnswer(t)).isEqualTo("Data belum cukup: baru 1 jawaban yang diketahui waktunya.");
    }

    @Test
    void everyMentionStandsInOneLineOfTheOffices() {
        var page = page(institution, FEBRUARY, "");

        assertThat(page.offices())
                .allSatisfy(row -> assertThat(count(page.behind(row).all(page.span())))
                        .as(row.office().toString())
                        .isEqualTo(row.perception().mentions()));
        assertThat(page.offices().stream()
                        .mapToLong(row -> row.perception().mentions())
                        .sum())
                .isEqualTo(page.now().mentions());
    }

    @Test
    void showsAUnitWithoutWhatIsBelowIt() throws IOException {
        var page =
                page(institution, Role.PIMPINAN, "/persepsi?rentang=" + FEBRUARY + "&unit=" + institution + "-sendiri");

        assertThat(page).contains("Polres Lihat saja", "baru 1 ulasan berbintang");
    }

    @Test
    void takesTheTwoDatesOfTheForm() {
        var form = new PerceptionForm("", "", "2026-02-28", "2026-02-01", "");

        assertThat(pages.page(scope, NOWHERE, form).span().days()).isEqualTo(28);
        assertThat(form.address()).isEqualTo(new PerceptionAddress(null, "2026-02-28..2026-02-01", null));
    }

    @Test
    void beginsAtTheFirstDayWhenEverythingIsWanted() {
        assertThat(page(institution, "semua", "").span().from()).isEqualTo("2026-01-01");
    }

    @Test
    void invitesToWidenASpanWithNothingInIt() throws Exception {
        var page = page(institution, Role.OPERATOR, "/persepsi?rentang=2021-01-01..2021-02-01");

        assertThat(page).contains("Belum ada suara pada rentang ini").contains("rentang=semua");
    }

    @Test
    void isNotThereForTheUnitNextDoor() throws Exception {
        var neighbour = fixtures.institution("Polres Tetangga");

        assertThat(page(neighbour, Role.ADMIN, "/persepsi?rentang=semua")).doesNotContain("Satpas SIM");
        var elsewhere = fixtures.below(fixtures.institution("Polres Seberang"));
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() ->
                        pages.page(elsewhere, NOWHERE, new PerceptionForm(office.toString(), null, null, null, null)));
    }

    private PerceptionPage page(@Nullable UnitId unit, String range, String step) {
        return pages.page(
                scope, NOWHERE, new PerceptionForm(unit == null ? null : unit.toString(), range, null, null, step));
    }

    private static String reviews(String prefix, int n, int stars) {
        return IntStream.range(0, n)
                .mapToObj(i -> "%s%d,A%d,%d,2026-02-%02d,,,\n".formatted(prefix, i, i, stars, 1 + i % 28))
                .collect(Collectors.joining());
    }

    private List<Point> points(PerceptionPage page) {
        return Stream.of(
                        page.ratingChart(t),
                        page.volumeChart(t),
                        page.feelingChart(t),
                        page.elementChart(t),
                        page.answerChart(t))
                .flatMap(chart -> chart.series().stream())
                .filter(series -> series.kind() != ChartSpec.Kind.BAND)
                .flatMap(series -> series.points().stream())
                .toList();
    }

    private long count(@Nullable String href) {
        var query = href.substring(href.indexOf('?') + 1);
        return mentions.count(scope, FilterAddress.parseQuery(query), 10_000).n();
    }
}
