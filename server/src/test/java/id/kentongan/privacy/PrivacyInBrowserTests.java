package id.kentongan.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import id.kentongan.BrowserTest;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request for erasure as the officer who answers it has it. */
class PrivacyInBrowserTests extends BrowserTest {
    private UnitId unit;

    @BeforeEach
    void letReviewsComeIn() throws IOException {
        unit = fixtures.institution("Polres Pribadi");
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        load(unit, """
                a,"محمد <b>Ali</b>",1,%1$s,"Antre tiga jam <script>alert(1)</script>",,
                b,"محمد <b>Ali</b>",5,%1$s,,,
                c,Budi,2,%1$s,Parkir sempit,,
                """.formatted(day));
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "1440, LIGHT"})
    void findsReadsAndErases(int width, ColorScheme scheme) {
        var page = window(fixtures.person(unit, Role.KASI_HUMAS), width, scheme);
        page.navigate(address("/data-pribadi"));
        assertUsable(page, width);

        page.fill("#nama", "Siapa Saja");
        page.press("#nama", "Enter");
        assertThat(page.locator("#nama-error")).containsText("Tidak ada yang tersimpan");
        assertUsable(page, width);

        page.fill("#nama", "محمد <b>ali</b> ");
        page.press("#nama", "Enter");
        assertThat(page.locator("[data-item]")).hasCount(2);
        assertUsable(page, width);

        page.locator("a[href$='/hapus']").click();
        assertThat(page.locator(".button-danger")).containsText("Hapus 2 suara");
        assertUsable(page, width);
        page.fill("#alasan", "B/12/XI/2026");
        page.locator(".button-danger").click();
        assertThat(page.locator(".notice")).containsText("2 suara dikosongkan");
    }
}
