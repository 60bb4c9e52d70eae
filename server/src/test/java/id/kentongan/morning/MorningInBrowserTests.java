package id.kentongan.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import id.kentongan.BrowserTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The morning page and the page of perception as a person at a browser has them. */
class MorningInBrowserTests extends BrowserTest {
    private static final int MOST_BYTES = 200_000;

    private String person = "";

    @BeforeEach
    void loadTwoOffices() throws IOException {
        var institution = fixtures.institution("Polres Peramban");
        person = fixtures.person(institution, Role.KASI_HUMAS);
        for (var name : List.of("Satpas SIM", "Sentra Pelayanan Kepolisian Terpadu dengan Nama yang Panjang Sekali")) {
            var rows = new StringBuilder();
            for (var i = 0; i < 120; i++) {
                rows.append("r%d,A%d,%d,%s,\"Petugas ramah, tetapi antrean lama sekali dan parkir sempit\",,\n"
                        .formatted(i, i, 1 + i % 5, LocalDate.now(Fixtures.WIB).minusDays(i % 40)));
            }
            load(fixtures.office(institution, name), rows.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"/, 360, DARK", "/, 1440, LIGHT", "/persepsi, 360, LIGHT", "/persepsi, 1440, DARK"})
    void everyoneCanUseIt(String path, int width, ColorScheme scheme) {
        var page = signedIn(width, scheme);
        page.navigate(address(path));

        assertUsable(page, width);
    }

    @Test
    void drawsEveryChartOfPerception() {
        var page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate(address("/persepsi?rentang=90h"));

        assertThat(page.locator(".chart-drawn canvas")).hasCount(7);
    }

    @Test
    void opensTheItemsBehindABar() {
        var page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate(address("/persepsi"));
        assertThat(page.locator(".chart-drawn canvas")).hasCount(7);

        var volume = page.locator(".chart-canvas").nth(2);
        volume.scrollIntoViewIfNeeded();
        var box = volume.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height - 45);

        page.waitForURL(url -> url.contains("/suara?dihitung=ya&dari="));
        assertThat(page.locator("[data-item]").first()).isVisible();
    }

    @Test
    void needsFewBytesForTheFirstPage() {
        var page = signedIn(360, ColorScheme.LIGHT);
        var fresh = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(page.context().storageState()))
                .newPage();
        watch(fresh);
        var heard = new ArrayList<Response>();
        fresh.onResponse(heard::add);

        fresh.navigate(address("/"));
        fresh.waitForLoadState(LoadState.NETWORKIDLE);

        var responses = List.copyOf(heard);
        assertThat(responses).extracting(Response::url).noneMatch(url -> url.contains("chart.js"));
        assertThat(responses.stream()
                        .mapToInt(response -> response.request().sizes().responseBodySize)
                        .sum())
                .isLessThan(MOST_BYTES);
    }

    private Page signedIn(int width, ColorScheme scheme) {
        return window(person, width, scheme);
    }
}
