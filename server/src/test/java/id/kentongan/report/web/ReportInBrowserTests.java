package id.kentongan.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.kentongan.BrowserTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report as a person at a browser has it. */
class ReportInBrowserTests extends BrowserTest {
    private String person = "";

    @BeforeEach
    void loadTwoOffices() throws IOException {
        var institution = fixtures.institution("Polres Peramban");
        person = fixtures.person(institution, Role.KASI_HUMAS);
        for (var name : List.of("Satpas SIM", "Sentra Pelayanan Kepolisian Terpadu dengan Nama yang Panjang Sekali")) {
            var rows = new StringBuilder();
            for (var i = 0; i < 120; i++) {
                rows.append(
                        "r%d,A%d,%d,%s,\"Loket %d: petugas ramah, tetapi antrean lama sekali dan parkir sempit\",,\n"
                                .formatted(
                                        i,
                                        i,
                                        1 + i % 5,
                                        LocalDate.now(Fixtures.WIB).minusDays(i % 40),
                                        i));
            }
            load(fixtures.office(institution, name), rows.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"harian, 360, DARK", "mingguan, 1440, LIGHT", "bulanan, 360, LIGHT", "bulanan, 1440, DARK"})
    void everyoneCanUseIt(String length, int width, ColorScheme scheme) {
        var page = window(person, width, scheme);
        page.navigate(address("/laporan?periode=" + length));

        assertUsable(page, width);
    }

    @Test
    void isChosenShownAndTakenAway() throws IOException {
        var page = window(person, 1440, ColorScheme.LIGHT);
        page.navigate(address("/laporan"));
        page.locator(".choices").getByText("Mingguan").click();
        assertThat(page.locator("#report-title")).hasText("Laporan Mingguan Humas");
        page.locator("[rel=prev]").click();
        assertThat(page.locator("article.report tbody tr").first()).isVisible();

        var file = page.waitForDownload(
                () -> page.locator(".head-actions").getByText("PDF").click());

        Assertions.assertThat(file.suggestedFilename())
                .startsWith("laporan-mingguan-")
                .endsWith(".pdf");
        Assertions.assertThat(Files.readAllBytes(file.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void choosesTheWholeMessageAtOnce() {
        var page = window(person, 360, ColorScheme.LIGHT);
        page.navigate(address("/laporan"));

        page.locator("textarea").click();

        Assertions.assertThat(page.evaluate("document.querySelector('textarea').selectionEnd"))
                .isEqualTo(page.evaluate("document.querySelector('textarea').value.length"));
    }
}
