package id.kentongan.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.kentongan.BrowserTest;
import id.kentongan.desk.Deed;
import id.kentongan.desk.DoneReason;
import id.kentongan.desk.Inbox;
import id.kentongan.mention.Correction;
import id.kentongan.mention.Corrections;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quality of reading as an officer sees it, with much, little and nothing to show. */
class QualityInBrowserTests extends BrowserTest {
    private static final List<String> SAID = List.of(
            "Antre lama sekali di loket %d",
            "Petugas loket %d ramah dan cepat", "Parkir sempit, nomor %d", "Suwe tenan antrine nomer %d");

    @Autowired
    private Mentions mentions;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;

    @BeforeEach
    void lookAtReviews() throws IOException {
        unit = fixtures.institution("Polres Mutu");
        var rows = new StringBuilder();
        for (var i = 0; i < 60; i++) {
            rows.append("q%d,Siti,%d,%s,\"%s\",,\n"
                    .formatted(
                            i,
                            1 + i % 2,
                            LocalDate.now(ZoneOffset.UTC).minusDays(1),
                            SAID.get(i % 4).formatted(i)));
        }
        load(unit, rows.toString());
        var scope = fixtures.below(unit);
        var operator = fixtures.viewer(unit, Role.OPERATOR);
        var all = mentions.list(scope, Filter.NONE, null, 100).mentions();
        for (var i = 0; i < all.size(); i += 5) {
            corrections.correct(scope, all.get(i).id(), new Correction.Feels(Polarity.POSITIVE), operator);
        }
        inbox.act(scope, operator, all.stream().map(Mention::id).toList(), new Deed.Finish(DoneReason.READ));
        jdbc.sql("""
                        insert into learning.version values
                            (1, now() - interval '40 days', gen_random_uuid(), 'Siti Nurhaliza Kusumawardhani', '2026.11.1', 24, 48, now(),
                             '{222,2232,992}', '{167,2152,985}', '{168,2155,985}', '{60,500,200}', '{40,480,199}',
                             '{48,485,199}', 312, '', 'on', null, now() - interval '39 days', 'Siti'),
                            (2, now(), gen_random_uuid(), 'Budi', '2026.11.2', 31, 62, now(),
                             '{222,2232,992}', '{167,2152,985}', '{150,2155,985}', '{0,500,200}', '{0,480,199}',
                             '{0,485,199}', 400, '', 'refused', 'feeling', null, null),
                            (3, now(), gen_random_uuid(), 'Budi', :shipped, 31, 62, now(),
                             '{222,2232,992}', '{167,2152,985}', '{167,2155,985}', '{60,500,200}', '{40,480,199}',
                             '{48,485,199}', 388, '', 'tried', null, null, null)
                        """).param("shipped", Reader.shipped().model()).update();
    }

    @AfterEach
    void forgetVersions() {
        jdbc.sql("delete from learning.version").update();
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "1440, LIGHT"})
    void showsSharesAndVersions(int width, ColorScheme scheme) {
        var page = window(fixtures.person(unit, Role.KASI_HUMAS), width, scheme);
        page.navigate(address("/mutu"));
        assertThat(page.locator("#versi table")).hasCount(1);
        assertUsable(page, width);
        page.locator("a[href^='/mutu/pembacaan']").first().click();
        assertThat(page.locator("a[href^='/suara/']").first()).isVisible();
        assertUsable(page, width);

        var newcomer = window(fixtures.person(fixtures.institution("Polres Baru"), Role.AUDITOR), width, scheme);
        newcomer.navigate(address("/mutu"));
        assertThat(newcomer.locator(".empty")).isVisible();
        assertUsable(newcomer, width);
    }
}
