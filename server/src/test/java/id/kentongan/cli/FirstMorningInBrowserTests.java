package id.kentongan.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.kentongan.TestBrowser;
import id.kentongan.source.takeout.TakeoutArchive;
import id.kentongan.source.takeout.TakeoutArchive.Review;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from an empty directory to one review, as a person does it: the program started as on the day of its installation,
 * a real browser, and nothing clicked that the page before did not show.
 */
class FirstMorningInBrowserTests {
    private static final String PASSWORD = "kopi hangat di pos ronda";
    private static final String SAID = "Antre tiga jam, petugas loket jutek";

    @TempDir
    private Path directory;

    private final List<String> complaints = new ArrayList<>();
    private Process server;
    private TestBrowser chromium;
    private Page page;

    @BeforeEach
    void start() throws IOException {
        server = Children.kentongan("serve", "--data", directory.resolve("data").toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        chromium = TestBrowser.launch();
        page = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("id-ID"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        chromium.close();
        server.destroy();
        server.waitFor();
    }

    @Test
    void leadsFromTheSetUpLinkToOneReview() throws IOException {
        page.navigate(setUpLink());
        setUpTheInstitution();
        addTheOffice();
        loadTheArchive();
        lookAtTheMorning();
        lookAtTheOffice();
        openTheReview();
        assertThat(complaints).isEmpty();
    }

    private String setUpLink() throws IOException {
        var lines = new BufferedReader(server.inputReader(StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("/mulai?kunci=")) {
                return line.strip();
            }
        }
        throw new AssertionError("the first start prints no link");
    }

    private void setUpTheInstitution() {
        page.fill("#instansi", "Polres Pagi");
        page.fill("#nama", "Sari Wulandari");
        page.fill("#akun", "sari");
        page.fill("#sandi", PASSWORD);
        page.fill("#ulang", PASSWORD);
        page.locator("form[action^='/mulai'] button[type=submit]").click();
        assertThat(page.getByText("Polres Pagi siap dipakai").first()).isVisible();
    }

    private void addTheOffice() {
        page.fill("form[action='/unit'] #nama", "Satpas SIM");
        page.locator("form[action='/unit'] button").click();
        assertThat(page.getByText("Satpas SIM").first()).isVisible();
        page.locator("main a[href='/impor']").first().click();
    }

    private void loadTheArchive() throws IOException {
        page.setInputFiles("#berkas", archive());
        page.fill("#nama", "Google Profil Bisnis");
        page.getByText("Periksa berkas").click();
        assertThat(page.getByText("15 ulasan dari 1 tempat").first()).isVisible();
        assertThat(page.locator("select option:checked").getByText("Satpas SIM"))
                .hasCount(1);
        page.getByText("Muat sekarang").click();
        assertThat(page.getByText("Hasil impor").first()).isVisible();
        assertThat(page.locator("main")).containsText("15");
    }

    private void lookAtTheMorning() {
        page.locator("nav a[href='/']").first().click();
        assertThat(section("Masuk tujuh hari terakhir").locator("dd a").first()).hasText("15");
        assertThat(section("Perlu dijawab")).containsText(SAID);
        assertThat(section("Sumber")).containsText("Google Profil Bisnis");
        assertThat(section("Tiap kantor").locator("tbody tr")).hasCount(1);
        assertThat(section("Tiap kantor")).containsText("4,20");
    }

    private void lookAtTheOffice() {
        section("Tiap kantor").getByText("Satpas SIM").click();
        assertThat(heading("Satpas SIM")).isVisible();
        assertThat(page.locator("canvas, svg.chart").first()).isVisible();
        var rating = page.locator("dl[aria-label=\"Angka pokok\"] a").first();
        assertThat(rating).hasText("4,20");
        rating.click();
        assertThat(page.locator("[data-item]")).hasCount(15);
    }

    private void openTheReview() {
        page.locator("a.item-open")
                .filter(new Locator.FilterOptions().setHasText(SAID))
                .click();
        assertThat(page.locator("main")).containsText("Kata yang menentukan");
        assertThat(page.locator("main").getByText("negatif").first()).isVisible();
        assertThat(page.locator("article.item")).containsText(SAID);
        assertThat(page.locator("article.item")).containsText("Satpas SIM");
    }

    private Locator section(String title) {
        return page.locator("section").filter(new Locator.FilterOptions().setHas(heading(title)));
    }

    private Locator heading(String title) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title));
    }

    /** Twelve who were content and three who were not, all of the last days. */
    private Path archive() throws IOException {
        var reviews = IntStream.range(0, 15)
                .mapToObj(i -> (i % 5 == 0
                                ? Review.of("r" + i, 1, i == 0 ? SAID : "Lama sekali")
                                : Review.of("r" + i, 5, "Petugas ramah, urusan cepat selesai"))
                        .at(Instant.now()
                                .minus(6 + 8L * i, ChronoUnit.HOURS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()))
                .toArray(Review[]::new);
        return TakeoutArchive.ofAccount("7")
                .listing("4711", "Satpas SIM", reviews)
                .write(directory, "takeout-20260301T010203Z-001.zip");
    }
}
