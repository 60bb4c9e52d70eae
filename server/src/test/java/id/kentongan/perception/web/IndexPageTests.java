package id.kentongan.perception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.PageTest;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec.Gap;
import id.kentongan.platform.web.part.Point;
import id.kentongan.signal.Band;
import id.kentongan.text.Element;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IndexPageTests extends PageTest {
    private static final String FEBRUARY = "2026-02-01..2026-02-28";
    private static final Scope NOWHERE = new Scope(Scope.LIVE, Set.of());

    @Autowired
    private PerceptionPages pages;

    @Autowired
    private Mentions mentions;

    private final Texts t = Pages.texts(Language.ID);
    private UnitId institution;
    private UnitId large;
    private UnitId small;
    private Scope scope;

    /** A large office with 60 fives and 20 threes, three alike, and one of which there are three bad reviews. */
    @BeforeEach
    void loadOffices() throws IOException {
        institution = fixtures.institution("Polres Indeks");
        large = fixtures.office(institution, "Satpas");
        small = fixtures.office(institution, "Samsat");
        for (var sibling :
                new UnitId[] {large, fixtures.office(institution, "SPKT"), fixtures.office(institution, "SKCK")}) {
            load(sibling, reviews("a", 60, 5, "Petugas ramah sekali") + reviews("b", 20, 3, ""));
        }
        load(small, reviews("c", 3, 1, "Petugas kasar"));
        scope = fixtures.below(institution);
    }

    @Test
    void showsTheIndexOfALargeOfficeWithWhatItWasMadeOf() {
        var page = page(large, FEBRUARY, "");

        var figure = page.indexFigure(t);
        assertThat(page.index().index().ownValue()).isEqualTo(25 * (1 + 3.5 * 3 / 4));
        assertThat(page.index().index().value()).isCloseTo(90.6, within(1.0));
        assertThat(figure.value()).startsWith("90,").hasSize(5);
        assertThat(figure.against().getFirst().chip().text()).isEqualTo("A \u00b7 Sangat baik");
        assertThat(count(figure.href())).isEqualTo(80);
        assertThat(page.indexInputs(t))
                .extracting(IndexPanel.Input::label)
                .containsExactly(
                        "ulasan berbintang",
                        "rata-rata bintang",
                        "indeks dari ulasan sendiri saja",
                        "rata-rata 3 satuan setingkat",
                        "bobot ulasan sendiri",
                        "selang 90 %");
    }

    @Test
    void letsAnOfficeWithFewReviewsLeanOnTheOthers() {
        var index = page(small, FEBRUARY, "").index().index();

        assertThat(index.ownValue()).isEqualTo(25);
        assertThat(index.value()).isGreaterThan(27);
        assertThat(index.weight()).isLessThan(0.9);
        assertThat(index.others()).isCloseTo(90.6, within(0.5));
    }

    @Test
    void isTheSameOnThePageOfTheOfficeAndInTheTables() {
        var own = page(large, FEBRUARY, "");
        var above = page(institution, FEBRUARY, "");

        for (var rows : List.of(own.siblings().rows(), above.offices())) {
            assertThat(rows)
                    .filteredOn(row -> row.office().unit().id().equals(large))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.index().value())
                                .isCloseTo(own.index().index().value(), within(1e-9));
                        assertThat(row.index().band()).isEqualTo(Band.A);
                    });
        }
    }

    @Test
    void leavesAGapInItsCourseWhereTooFewSpoke() {
        var chart = page(large, "2026-02-02..2026-03-29", "minggu").indexChart(t);

        assertThat(chart.gaps()).containsExactly(new Gap(4, 7));
        assertThat(chart.series().getLast().points()).hasSize(8);
        assertThat(chart.series().getLast().points().get(1).low()).isGreaterThan(25.0);
        for (var point : chart.series().getLast().points()) {
            assertThat(count(point.href())).isEqualTo(point.n());
        }
    }

    @Test
    void showsEachElementByTheWayWordsLeanAndSaysSo() {
        var chart = page(large, FEBRUARY, "").elementIndexChart(t);

        var point = chart.series().getFirst().points().get(Element.PERILAKU.ordinal());
        assertThat(point.value()).isGreaterThan(88.31);
        assertThat(count(point.href())).isEqualTo(point.n()).isEqualTo(60);
        assertThat(chart.note()).contains("tidak memberi bintang per unsur");
        assertThat(chart.gaps()).contains(new Gap(0, 5));
    }

    @Test
    void comparesOfficesInAFunnelByName() {
        for (var page : List.of(page(large, FEBRUARY, ""), page(institution, FEBRUARY, ""))) {
            var chart = page.funnel().chart(t, page);

            assertThat(chart.labels()).containsExactly("Samsat", "Satpas", "SKCK", "SPKT");
            assertThat(chart.series().getFirst().points())
                    .extracting(Point::value)
                    .containsExactly(25.0, 90.625, 90.625, 90.625);
            assertThat(chart.series().getFirst().points())
                    .allSatisfy(point -> assertThat(count(point.href())).isEqualTo(point.n()));
            assertThat(chart.curves()).hasSize(3);
            assertThat(chart.axis().min()).isEqualTo(25.0);
            assertThat(page.funnel().outside(t, page)).singleElement().satisfies(office -> {
                assertThat(office.name()).isEqualTo("Samsat");
                assertThat(office.words()).isEqualTo("di bawah yang lain (25,00 dari 3 ulasan)");
            });
        }
    }

    @Test
    void doesNotCallItChanceWhereAllOfficesDiffer() throws IOException {
        var varied = fixtures.institution("Polres Ragam");
        for (var good = 0; good <= 60; good += 15) {
            load(fixtures.office(varied, "Kantor " + good), reviews("g", good, 5, "") + reviews("h", 60 - good, 1, ""));
        }
        var page = pages.page(fixtures.below(varied), NOWHERE, new PerceptionForm(null, FEBRUARY, null, null, null));

        assertThat(page.funnel().outside(t, page)).isEmpty();
        assertThat(page.funnel().within(t)).startsWith("Kantor-kantor ini memang beragam");
    }

    @Test
    void drawsNoFunnelForAHandfulOfOffices() {
        var few = fixtures.institution("Polres Kecil");
        fixtures.office(few, "Satpas");

        assertThat(pages.page(fixtures.below(few), NOWHERE, new PerceptionForm(null, FEBRUARY, null, null, null))
                        .funnel()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void saysWhenItIsNotEnough() throws IOException {
        var quiet = fixtures.institution("Polres Sepi");
        load(quiet, reviews("q", 2, 5, ""));

        var page = pages.page(fixtures.below(quiet), NOWHERE, new PerceptionForm(null, FEBRUARY, null, null, null));

        assertThat(page.indexFigure(t).value()).isEqualTo("data belum cukup");
        assertThat(page.indexFigure(t).note()).isEqualTo("baru 2 ulasan berbintang");
        assertThat(page.index().siblings()).isZero();
    }

    @Test
    void isNeverShownWithoutSayingThatItIsNoSurvey() {
        var html = page(institution, Role.PIMPINAN, "/persepsi?rentang=" + FEBRUARY + "&unit=" + large);

        assertThat(html)
                .contains("indikatif dari ulasan, bukan IKM resmi", "Bagaimana dihitung", "bobot ulasan sendiri");
    }

    private static String reviews(String prefix, int n, int stars, String text) {
        return IntStream.range(0, n)
                .mapToObj(i -> "%s%d,A%d,%d,2026-02-%02d,%s,,\n".formatted(prefix, i, i, stars, 1 + i % 28, text))
                .collect(Collectors.joining());
    }

    private PerceptionPage page(UnitId unit, String range, String step) {
        return pages.page(scope, NOWHERE, new PerceptionForm(unit.toString(), range, null, null, step));
    }

    private long count(@Nullable String href) {
        return mentions.count(scope, FilterAddress.parseQuery(href.substring(href.indexOf('?') + 1)), 10_000)
                .n();
    }
}
