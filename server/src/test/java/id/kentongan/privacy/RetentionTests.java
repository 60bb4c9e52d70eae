package id.kentongan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.TestVisitor;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.Holdings;
import id.kentongan.source.SourceId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the retention takes is seen before it is gone. */
class RetentionTests extends PageTest {
    @Autowired
    private Holdings holdings;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;
    private SourceId source;
    private TestVisitor keeper;

    @BeforeEach
    void loadTwoReviews() throws IOException {
        unit = fixtures.institution("Polres Simpan");
        source = source(unit);
        load(source, fixtures.below(unit), HEADER + "a,Siti,1,2026-10-01,Antre,,\nb,Budi,5,2026-10-02,Cepat,,\n");
        keeper = signedIn(unit, Role.KASI_HUMAS);
    }

    @Test
    void showsWhatAShorterRetentionTakesBeforeItDoes() {
        keeper.open(page());
        keepFor("0");
        assertThat(keeper.html())
                .contains("Dengan 0 hari, 2 suara yang masuk sebelum", "Simpan dan hapus 2 suara")
                .contains("name=\"setuju\" value=\"0\"");
        assertThat(days()).isEqualTo(730);

        keepFor("90", "setuju", "0");
        assertThat(keeper.html()).as("nothing is that old").contains("Kebijakan disimpan");
        assertThat(days()).isEqualTo(90);

        keepFor("0", "setuju", "90");
        assertThat(keeper.html()).as("was agreed to for other days").contains("Simpan dan hapus 2 suara");
        assertThat(days()).isEqualTo(90);

        keepFor("0", "setuju", "0");
        assertThat(keeper.html()).contains("Kebijakan disimpan");
        assertThat(days()).isZero();
    }

    @Test
    void looksThirtyDaysAhead() {
        assertThat(row()).contains("730 hari", "<td class=\"number\" data-label=\"Akan dihapus\">0</td>");

        jdbc.sql("update source.policy set retention_days = 20 where source_id = :id")
                .param("id", source.value())
                .update();

        assertThat(row()).contains("20 hari", "<td class=\"number\" data-label=\"Akan dihapus\">2</td>");
        assertThat(signedIn(fixtures.institution("Polres Lain"), Role.ADMIN).open("/data-pribadi"))
                .contains("Belum ada sumber")
                .doesNotContain(source.toString());
    }

    @Test
    void countsNoFurtherThanItHasTo() {
        var later = Instant.now().plus(Duration.ofDays(1));
        var nothing = new SourceId(UUID.randomUUID());
        var before = holdings.before(Map.of(source, later, nothing, later));
        assertThat(before.get(source).n()).isEqualTo(2);
        assertThat(before.get(source).oldest()).isBefore(later);
        assertThat(before.get(nothing)).isEqualTo(new Holdings.Due(null, 0, false));
        assertThat(holdings.before(Map.of(source, Instant.EPOCH)).get(source).n())
                .isZero();

        jdbc.sql("""
                        insert into mention.mention (id, space, unit_id, source_id, external_id, kind, at, day, updated_at,
                            collected_at, text, content_hash, version, element_negative, element_neutral, element_positive,
                            threats, own_voice, counted)
                        select gen_random_uuid(), m.space, m.unit_id, m.source_id, 'x' || n, m.kind, m.at, m.day, m.updated_at,
                            m.collected_at, '', 0, 1, 0, 0, 0, 0, false, false
                        from generate_series(1, 10000) n, mention.mention m
                        where m.source_id = :id and m.external_id = 'a'
                        """).param("id", source.value()).update();
        var beyondAll = Instant.parse("9999-01-01T00:00:00Z");
        jdbc.sql(
                        "update mention.mention set id = overlay(id::text placing '00' from 1 for 2)::uuid where source_id = :id")
                .param("id", source.value())
                .update();

        assertThat(holdings.before(Map.of(source, beyondAll)).get(source))
                .extracting(Holdings.Due::n, Holdings.Due::more)
                .containsExactly(Holdings.MOST, true);
    }

    private String page() {
        return "/sumber/" + source;
    }

    private void keepFor(String days, String... more) {
        var form = new String[8 + more.length];
        System.arraycopy(
                new String[] {"hari", days, "teks", "true", "hitung", "true", "pribadi", "true"}, 0, form, 0, 8);
        System.arraycopy(more, 0, form, 8, more.length);
        keeper.submit(page() + "/kebijakan", form);
    }

    private int days() {
        return jdbc.sql("select retention_days from source.policy where source_id = :id")
                .param("id", source.value())
                .query(Integer.class)
                .single();
    }

    /** The row of the source on the page of personal data. */
    private String row() {
        var html = keeper.open("/data-pribadi");
        var at = html.indexOf("/sumber/" + source);
        assertThat(at).isPositive();
        return html.substring(at, html.indexOf("</tr>", at));
    }
}
