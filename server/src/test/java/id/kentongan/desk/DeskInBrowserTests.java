package id.kentongan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.kentongan.BrowserTest;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inbox as officers at their browsers have it. */
class DeskInBrowserTests extends BrowserTest {
    private UnitId unit;
    private String operator = "";

    @BeforeEach
    void letReviewsArrive() throws IOException {
        unit = fixtures.institution("Polres Meja");
        operator = fixtures.person(unit, Role.OPERATOR);
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        load(unit, """
                a,Siti,1,%1$s,"Antre tiga jam, loket ditutup sebelum giliran saya",,
                b,Budi,2,%1$s,"<script>alert('x')</script> petugas kasar dan tidak sopan",,
                c,Ani,3,%1$s,"Parkirnya sempit, lainnya biasa saja",,
                d,Wati,5,%1$s,"Pelayanan cepat dan ramah, terima kasih",,
                """.formatted(day));
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "1440, LIGHT"})
    void everyoneCanUseIt(int width, ColorScheme scheme) {
        var page = window(operator, width, scheme);

        page.navigate(address("/kotak"));
        assertUsable(page, width);
        rows(page).first().locator("[data-open]").click();
        assertThat(page.locator(".desk-item")).isVisible();
        assertUsable(page, width);
    }

    @Test
    void isWorkedThroughByKeys() {
        var page = window(operator, 1440, ColorScheme.LIGHT);
        page.navigate(address("/kotak"));
        assertThat(rows(page)).hasCount(4);

        page.keyboard().press("j");
        assertThat(page.locator(".desk-item .item-text")).containsText("<script>alert('x')</script>");
        page.keyboard().press("e");

        assertThat(rows(page)).hasCount(3);
        assertThat(page.locator(".notice")).containsText("1 butir selesai");
        assertThat(page.locator(".desk-item .item-text")).containsText("Antre tiga jam");

        page.keyboard().press("z");
        assertThat(rows(page)).hasCount(4);

        page.keyboard().press("j");
        page.keyboard().press("2");
        assertThat(page.locator(".notice")).containsText("Koreksi disimpan");
        assertThat(page.locator(".timeline").first()).containsText("mengoreksi Sentimen: negatif");

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("Selesai: dibaca");
        page.keyboard().press("Escape");

        page.keyboard().press("x");
        rows(page).nth(2).locator("input[type=checkbox]").check();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".desk-bulk")).isVisible();
        page.keyboard().press("e");
        assertThat(page.locator(".notice")).containsText("2 butir selesai");
        assertThat(rows(page)).hasCount(2);
    }

    @Test
    void saysThatAPressDidNotGetThrough() {
        var page = window(operator, 1440, ColorScheme.LIGHT);
        page.navigate(address("/kotak"));
        page.keyboard().press("j");
        assertThat(page.locator(".desk-actions")).isVisible();
        foresee("ERR_INTERNET_DISCONNECTED");
        foresee("htmx:");

        page.context().setOffline(true);
        page.keyboard().press("e");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Sambungan terputus");
        assertThat(rows(page)).hasCount(4);

        page.context().setOffline(false);
        page.keyboard().press("e");
        assertThat(rows(page)).hasCount(3);
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void worksWithoutScript() {
        var page = window(operator, 360, ColorScheme.LIGHT);
        var plain = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(page.context().storageState())
                        .setJavaScriptEnabled(false))
                .newPage();
        watch(plain);
        plain.navigate(address("/kotak"));
        rows(plain).first().locator("[data-open]").click();
        plain.locator("button[data-key=e]").click();

        assertThat(plain.locator(".notice")).containsText("1 butir selesai");
    }

    private static Locator rows(Page page) {
        return page.locator(".inbox-row");
    }
}
