package id.kentongan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.mention.Feeling;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Reach;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.perception.Wording;
import id.kentongan.report.Period.Length;
import id.kentongan.text.Kind;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportServiceTests extends ReportTest {
    @ParameterizedTest
    @EnumSource
    void everyFigureOpensAListOfJustSoManyItems(Length length) throws Exception {
        loadWeeks();
        for (var unit : new UnitId[] {null, institution, office}) {
            var figures = figures(paper(report(length, YESTERDAY, unit)));

            assertThat(figures).hasSizeGreaterThan(8);
            assertThat(figures)
                    .allSatisfy(figure ->
                            assertThat(behind(figure.href())).as(figure.href()).isEqualTo(figure.n()));
        }
    }

    @Test
    void everyShareIsThatOfTheListBehindIt() throws Exception {
        loadWeeks();
        var report = report(Length.MINGGUAN, YESTERDAY.minusDays(7), null);
        var days = report.head().period().span();
        var cells = cells(paper(report)).toList();

        var answered = cells.stream()
                .filter(cell -> cell.href() != null && cell.href().contains("dijawab=ya"))
                .findFirst()
                .orElseThrow();
        var said = behind("/suara?dihitung=ya&dari=" + days.from() + "&sampai=" + days.to());
        assertThat(said).isEqualTo(84);
        assertThat(answered.note()).isEqualTo(behind(answered.href()) + " dari " + said);
        assertThat(answered.text()).isEqualTo(t.percent((double) behind(answered.href()) / said));
    }

    @Test
    void saysTheSameAsThePageOfPerception() throws Exception {
        loadWeeks();
        var report = report(Length.MINGGUAN, YESTERDAY.minusDays(7), office);
        var days = report.head().period().span();
        var now = report.all().now();

        assertThat(page(
                        institution,
                        Role.PIMPINAN,
                        "/persepsi?unit=" + office + "&rentang=" + days.from() + ".." + days.to()))
                .contains(">" + Wording.value(t, now.rating()) + "</a>")
                .contains("selang " + Wording.interval(t, now.rating()) + ", dari "
                        + now.rating().n())
                .contains(">" + Wording.value(t, now.share(Feeling.NEGATIVE)) + "</a>")
                .contains(">" + now.mentions() + "</a>");
    }

    @Test
    void putsAReviewOfTheLateEveningOnItsDay() {
        takeIn("e1", Kind.REVIEW, Instant.parse("2026-03-05T16:30:00Z"), 1, "", "Antre lama sekali");
        takeIn("e2", Kind.REVIEW, Instant.parse("2026-03-05T17:00:00Z"), 1, "", "Antre lama lagi");

        var fifth = report(Length.HARIAN, LocalDate.of(2026, 3, 5), null);

        assertThat(fifth.all().now().mentions()).isOne();
        assertThat(fifth.attention().newest()).extracting("externalId").containsExactly("e1");
        assertThat(fifth.pressing())
                .extracting(pressing -> pressing.mention().externalId())
                .containsExactly("e1");
        assertThat(cells(paper(fifth)).map(cell -> cell.text())).contains("5 Mar 2026 23.30 WIB");
        assertThat(report(Length.HARIAN, LocalDate.of(2026, 3, 6), null)
                        .all()
                        .now()
                        .mentions())
                .isOne();
    }

    @Test
    void saysPlainlyThatNothingWasSaid() {
        var paper = paper(report(Length.BULANAN, LocalDate.of(2025, 2, 1), null));

        assertThat(paper.summary().lines()).hasSize(2);
        assertThat(paper.summary().lines().getFirst().text())
                .isEqualTo("Tidak ada suara warga pada bulan ini. Bulan sebelumnya belum ada suara, jadi belum dapat"
                        + " dibandingkan.");
        assertThat(figures(paper)).isEmpty();
    }

    @Test
    void saysPlainlyThatThereIsTooLittle() throws Exception {
        load(office, "s1,Siti,5,%s,Cepat dan ramah sekali,,\n".formatted(YESTERDAY));

        var paper = paper(report(Length.HARIAN, null, null));

        assertThat(paper.summary().lines())
                .extracting(line -> line.text())
                .contains("Rating: data belum cukup, baru 1 ulasan berbintang.")
                .anyMatch(text -> text.startsWith("Suara negatif: data belum cukup"));
        assertThat(cells(paper).map(cell -> cell.text())).contains("data belum cukup", "belum dapat dibandingkan");
    }

    @Test
    void namesWhatNeedsAPerson() throws Exception {
        loadWeeks();

        var report = report(Length.HARIAN, YESTERDAY, null);

        assertThat(report.attention().threats()).containsKey(Threat.GAMBLING);
        assertThat(report.attention().newest())
                .hasSize(report.attention().unanswered().n());
        assertThat(report.pressing().getFirst().item()).isNotNull();
        assertThat(paper(report).summary().lines().getLast().text())
                .startsWith("Perlu perhatian: ")
                .contains(" ulasan bintang rendah belum dijawab")
                .contains("1 kemungkinan judi online");
    }

    @Test
    void listsTheNewsOfThePeriod() {
        var at = YESTERDAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        takeIn("n1", Kind.NEWS, at, null, "Polres buka layanan malam", "Layanan SIM kini buka sampai malam.");
        takeIn("n2", Kind.NEWS, at.minusSeconds(86_400), null, "Berita lama", "Kemarin dulu.");

        var report = report(Length.HARIAN, YESTERDAY, null);

        assertThat(report.news()).extracting("externalId").containsExactly("n1");
        assertThat(cells(paper(report)).map(cell -> cell.text()))
                .contains("Polres buka layanan malam. Layanan SIM kini buka sampai malam.");
    }

    @Test
    void fillsTheSheetWithWhatNeverCameToTheDesk() throws Exception {
        load(office, "o1,Siti,1,2026-03-10,Lambat sekali,,\n");

        var pressing = report(Length.BULANAN, LocalDate.of(2026, 3, 1), null).pressing();

        assertThat(pressing).hasSize(1);
        assertThat(pressing.getFirst().mention().externalId()).isEqualTo("o1");
    }

    @Test
    void knowsNothingOfTheUnitNextDoor() throws Exception {
        loadWeeks();
        var neighbour = fixtures.institution("Polres Tetangga");
        var viewer = fixtures.viewer(neighbour, Role.ADMIN);
        var scope = fixtures.below(neighbour);

        var report = reports.report(scope, viewer, new ReportAddress(Length.MINGGUAN, YESTERDAY, null));

        assertThat(report.all().now().mentions()).isZero();
        assertThat(report.pressing()).isEmpty();
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() ->
                        reports.report(scope, viewer, new ReportAddress(Length.HARIAN, null, Reach.below(office))));
    }

    @Test
    void saysNothingOfDaysToCome() {
        assertThat(report(Length.HARIAN, TODAY.plusDays(9), null)
                        .head()
                        .period()
                        .span()
                        .to())
                .isEqualTo(TODAY);
        assertThat(report(Length.HARIAN, TODAY, null).head().isRunning()).isTrue();
        assertThat(report(Length.HARIAN, null, null).head().period().span().to())
                .isEqualTo(YESTERDAY);
    }
}
