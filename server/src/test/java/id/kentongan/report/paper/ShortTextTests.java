package id.kentongan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.report.paper.Paper.Line;
import id.kentongan.report.paper.Paper.Lines;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortTextTests {
    private static final Texts T = Pages.texts(Language.ID);
    private static final String LINK = "https://humas.example.go.id/laporan?periode=harian&tanggal=2026-11-23";

    @Test
    void isAMessageWithOneLink() {
        assertThat(ShortText.of(paper("Polres Uji", "Masuk 9 suara warga.", "Rating 4,11."), T, LINK))
                .isEqualTo("""
                        *Laporan Harian Humas*
                        Polres Uji
                        Senin, 23 November 2026

                        • Masuk 9 suara warga.
                        • Rating 4,11.

                        Selengkapnya: %s
                        """.formatted(LINK));
    }

    @Test
    void neverGrowsBeyondItsLimitAndKeepsTheLink() {
        var long300 = "Kalimat yang panjang sekali. ".repeat(11);

        var text = ShortText.of(
                paper("P".repeat(2_000), Collections.nCopies(9, long300).toArray(String[]::new)), T, LINK);

        assertThat(text.length()).isLessThanOrEqualTo(ShortText.MOST);
        assertThat(text).contains("Kalimat").endsWith(LINK + "\n");
    }

    @Test
    void leadsNowhereWhereTheAddressIsThatOfThisMachine() {
        assertThat(ShortText.of(paper("Polres Uji"), T, "http://127.0.0.1:8080/laporan?periode=harian"))
                .endsWith("\nSelengkapnya di Kentongan, menu Laporan.\n");
    }

    @Test
    void letsNoNameTurnTheMessageBold() {
        assertThat(ShortText.of(paper("Polres *Uji* _satu_ ~dua~ ```x"), T, LINK))
                .contains("\nPolres Uji satu dua x\n");
    }

    private static Paper paper(String institution, String... sentences) {
        return new Paper(
                List.of(institution),
                "Laporan Harian Humas",
                "Senin, 23 November 2026",
                List.of(),
                new Lines(List.of(sentences).stream()
                        .map(text -> new Line(text, null))
                        .toList()),
                List.of());
    }
}
