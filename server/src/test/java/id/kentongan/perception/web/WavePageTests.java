package id.kentongan.perception.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.perception.wave.web.WavePanel;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.signal.MeanRating;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WavePageTests extends PageTest {
    private static final String RANGE = "2026-02-01..2026-02-28";
    private static final String HOSTILE =
            "Kata <script>alert(1)</script> petugas sangat ramah dan pelayanan cepat sekali terima kasih";

    @Autowired
    private PerceptionPages pages;

    private final Texts t = Pages.texts(Language.ID);
    private UnitId institution;
    private UnitId office;
    private UnitId other;
    private Scope scope;

    /** Ten threes in words of their own, and a wave of six fives. */
    @BeforeEach
    void loadAWave() throws IOException {
        institution = fixtures.institution("Polres Gelombang");
        office = fixtures.office(institution, "Satpas");
        other = fixtures.office(institution, "SPKT");
        scope = fixtures.below(institution);
        load(
                office,
                ordinary("2026-01")
                        + ordinary("2026-02")
                        + IntStream.range(0, 6)
                                .mapToObj(i -> "w%d,W%d,5,2026-02-%02d,%s,,\n".formatted(i, i, 10 + i % 3, HOSTILE))
                                .collect(Collectors.joining()));
        load(other, ordinary("2026-02"));
    }

    @Test
    void showsAWaveAndWhatTheIndexWouldBeWithoutIt() {
        var page = page(office);

        assertThat(page.waves().found()).singleElement().satisfies(found -> {
            assertThat(page.waves().title(t, found.wave())).isEqualTo("6 ulasan dengan bunyi hampir sama");
            assertThat(page.waves().stars(t, found)).isEqualTo("rata-rata 5,00 bintang");
            assertThat(found.without().own()).isEqualTo(new MeanRating(0, 0, 10, 0, 0));
            assertThat(found.without().value()).isLessThan(page.index().index().value());
        });
        assertThat(page(other).waves().isEmpty()).isTrue();
    }

    @Test
    void changesTheIndexAndNothingElseByTheSwitch() {
        var before = page(office);
        var without = before.waves().found().getFirst().without();
        var operator = signedIn(institution, Role.OPERATOR);

        operator.open(address());
        operator.submit(
                "/persepsi/gelombang" + query(),
                "satuan",
                office.toString(),
                "awal",
                "2026-02-10",
                "akhir",
                "2026-02-12",
                "suara",
                before.waves()
                        .found()
                        .getFirst()
                        .wave()
                        .reviews()
                        .getFirst()
                        .id()
                        .toString());

        assertThat(operator.path()).isEqualTo(address());
        assertThat(operator.html())
                .contains("Gelombang sudah dikeluarkan dari indeks", "Indeks ini tanpa 6 ulasan gelombang", "oleh Uji");
        var after = page(office);
        assertThat(after.index().index()).isEqualTo(without);
        assertThat(after.siblings().rows())
                .filteredOn(row -> row.office().unit().id().equals(office))
                .allSatisfy(row -> assertThat(row.index().own().n()).isEqualTo(10));
        assertThat(after.figures(t)).isEqualTo(before.figures(t));
        assertThat(page(other).index().index()).isNotEqualTo(before.index().index());
        assertThat(page(institution).offices())
                .extracting(row -> row.index().own().n())
                .containsExactly(10L, 10L);

        operator.submit(operator.all("action=\"(/persepsi/gelombang/[^\"]+/kembalikan[^\"]*)\"")
                .getFirst()
                .replace("&amp;", "&"));

        assertThat(operator.html()).contains("Gelombang sudah masuk indeks kembali");
        assertThat(page(office).index()).isEqualTo(before.index());
    }

    @Test
    void showsTheWordsOfAWaveAsWordsAndTheSwitchOnlyToWhoWorksThere() {
        var operator = page(institution, Role.OPERATOR, address());
        var leader = page(institution, Role.PIMPINAN, address());

        for (var html : new String[] {operator, leader}) {
            assertThat(html).contains("Kata &lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
        }
        assertThat(operator).contains(">Tanpa gelombang<");
        assertThat(leader).doesNotContain(">Tanpa gelombang<");
    }

    @Test
    void showsNothingToTheUnitNextDoor() {
        assertThat(page(other, Role.OPERATOR, "/persepsi?rentang=" + RANGE)).doesNotContain("waves-title", "alert(1)");
    }

    @Test
    void saysThatAWaveIsNoLongerThere() {
        var operator = signedIn(institution, Role.OPERATOR);

        operator.open(address());
        operator.submit(
                "/persepsi/gelombang" + query(),
                "satuan",
                office.toString(),
                "awal",
                "2026-02-10",
                "akhir",
                "2026-02-12",
                "suara",
                office.toString());

        assertThat(operator.html()).contains("Gelombang itu tidak ada lagi");
        assertThat(page(office).waves().gone()).extracting(WavePanel.Gone::wave).isEmpty();
    }

    private PerceptionPage page(UnitId unit) {
        return pages.page(scope, scope, new PerceptionForm(unit.toString(), RANGE, null, null, null));
    }

    private String address() {
        return "/persepsi" + query();
    }

    private String query() {
        return "?unit=" + office + "&rentang=" + RANGE;
    }

    private static String ordinary(String month) {
        return IntStream.range(0, 10)
                .mapToObj(i -> "%s%d,B%d,3,%s-%02d,Antrean %d,,\n".formatted(month, i, i, month, 1 + 2 * i, i))
                .collect(Collectors.joining());
    }
}
