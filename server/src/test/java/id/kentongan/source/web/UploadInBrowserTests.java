package id.kentongan.source.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import id.kentongan.TestBrowser;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import id.kentongan.source.takeout.TakeoutArchive;
import id.kentongan.source.takeout.TakeoutArchive.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of this module and its neighbours on a phone, in a real browser. */
class UploadInBrowserTests extends SourceWebTest {
    private static TestBrowser chromium;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        chromium = TestBrowser.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void carriesFilesFromThePhoneToTheirOffices() throws IOException {
        var polres = fixtures.institution("Polres Uji");
        var listing = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        var archive = TakeoutArchive.ofAccount("7")
                .listing(listing, "Satpas Uji", Review.of("a", 5, "Cepat"), Review.of("b", 1, "Lama"))
                .write(directory, "takeout-20260301T010203Z-001.zip");
        var csv = Files.writeString(directory.resolve("ulasan.csv"), CSV);
        var page = signIn(fixtures.person(polres, Role.ADMIN));

        visit(page, "/sumber");
        page.getByText("Muat berkas pertama").click();
        check(page);
        send(page, archive, "Google " + listing);
        check(page);
        page.getByText("Muat sekarang").click();
        assertThat(page.getByText("Hasil impor").first()).isVisible();
        check(page);

        visit(page, "/impor");
        assertThat(page.locator("#nama")).isHidden();
        page.selectOption("#sumber", "baru");
        send(page, csv, "Tabel " + listing);
        check(page);
        page.getByText("Muat sekarang").click();
        assertThat(page.getByText("2 baris ditolak").first()).isVisible();
        check(page);

        for (var path : List.of("/sumber", "/unit", "/orang", "/mutu", "/kesehatan")) {
            visit(page, path);
            check(page);
        }
        visit(page, "/sumber");
        page.getByText("Google " + listing).click();
        page.getByText("Ubah kebijakan").click();
        check(page);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private Page signIn(String account) {
        var page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 800)
                        .setLocale("id-ID"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        visit(page, "/masuk");
        check(page);
        page.fill("#nama", account);
        page.fill("#sandi", Fixtures.PASSWORD);
        page.locator("form[action='/masuk'] button").click();
        page.waitForURL(url -> !url.contains("/masuk"));
        complaints.clear();
        return page;
    }

    private static void send(Page page, Path file, String source) {
        page.setInputFiles("#berkas", file);
        page.fill("#nama", source);
        page.getByText("Periksa berkas").click();
        page.waitForURL(url -> url.contains("/impor/unggahan/"));
        assertThat(page.getByText(file.getFileName().toString()).first()).isVisible();
    }

    private void visit(Page page, String path) {
        page.navigate(address(path));
    }

    /** Everyone can use it, and nothing is wider than the phone. */
    private static void check(Page page) {
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(grave).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(360);
    }
}
