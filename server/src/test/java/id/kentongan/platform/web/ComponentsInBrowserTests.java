package id.kentongan.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.kentongan.TestBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsInBrowserTests {
    private static TestBrowser chromium;
    private static Gallery gallery;

    private final List<String> complaints = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        gallery = Gallery.open();
        chromium = TestBrowser.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
        gallery.close();
    }

    /** Whatever the browser complained of, above all what the policy of the page made it refuse. */
    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        pages.forEach(page -> page.context().close());
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"list, 360, LIGHT", "list, 1440, DARK", "charts, 1440, LIGHT", "parts, 360, DARK", "signin, 360, DARK"})
    void everyoneCanUseEveryPage(String name, int width, ColorScheme scheme) {
        var page = page(name, width, scheme);

        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();

        assertThat(grave).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "charts", "parts", "signin"})
    void nothingIsWiderThanThePhone(String name) {
        var page = page(name, 360, ColorScheme.LIGHT);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "parts"})
    void everyButtonIsLargeEnoughForAThumb(String name) {
        var page = page(name, 360, ColorScheme.LIGHT);

        var small = page.evaluate("""
                [...document.querySelectorAll('.button, .input, .bar a, summary, .menu-sheet button')]
                  .filter((element) => element.checkVisibility())
                  .filter((element) => element.getBoundingClientRect().height < 44)
                  .map((element) => element.outerHTML)
                """);

        assertThat((List<?>) small).isEmpty();
    }

    @Test
    void foldsTheFiltersOnAPhoneOnly() {
        var phone = page("list", 360, ColorScheme.LIGHT);
        assertThat(phone.locator("#q")).isVisible();
        assertThat(phone.locator("#kantor")).isHidden();
        phone.locator(".filterbar summary").click();
        assertThat(phone.locator("#kantor")).isVisible();

        var desk = page("list", 1440, ColorScheme.LIGHT);
        assertThat(desk.locator(".filterbar summary")).isHidden();
        assertThat(desk.locator("#kantor").boundingBox().y)
                .as("beside the search field")
                .isEqualTo(desk.locator("#q").boundingBox().y);
    }

    @Test
    void drawsEveryChartUnderTheStrictPolicy() {
        var page = page("charts", 1440, ColorScheme.LIGHT);

        assertThat(page.locator(".chart-drawn canvas")).hasCount(5);
    }

    @Test
    void opensTheItemsBehindAPointOfAChart() {
        var page = page("charts", 1440, ColorScheme.LIGHT);
        assertThat(page.locator(".chart-drawn canvas")).hasCount(5);

        var first = page.locator(".chart-canvas").first();
        var box = first.boundingBox();
        page.mouse().click(box.x + box.width - 40, box.y + box.height / 3);

        page.waitForURL(url -> url.contains("/suara?hari="));
    }

    @Test
    void fetchesTheChartCodeOnlyWhereThereIsAChart() {
        var asked = new ArrayList<String>();
        var page = blank(1440, ColorScheme.LIGHT);
        page.onRequest(request -> asked.add(request.url()));

        page.navigate(gallery.address("/list"));
        assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("chart.js"));
    }

    @Test
    void walksThroughAListByKeysAndOpensAnItem() {
        var page = page("list", 1440, ColorScheme.LIGHT);
        var links = page.locator("[data-open]");

        page.keyboard().press("j");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(links.nth(1)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("k");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("Enter");

        page.waitForURL(url -> url.endsWith("/suara/1"));
    }

    @Test
    void goesToTheSearchFieldAndLetsItTakeEveryKey() {
        var page = page("list", 1440, ColorScheme.LIGHT);

        page.keyboard().press("/");
        page.keyboard().type("j/?");

        assertThat(page.locator("#search")).isFocused();
        assertThat(page.locator("#search")).hasValue("j/?");
        assertThat(page.locator("#keys")).not().isVisible();
    }

    @Test
    void showsTheKeysOfThePage() {
        var page = page("list", 1440, ColorScheme.LIGHT);

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).not().isVisible();
    }

    @Test
    void changesToDarkAtOnceAndRemembersIt() {
        var page = page("charts", 1440, ColorScheme.LIGHT);

        page.locator(".strip-person summary").click();
        page.locator(".strip-person [value=dark]").click();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void closesAMenuOnEscapeAndGivesTheFocusBack() {
        var page = page("list", 1440, ColorScheme.LIGHT);
        var menu = page.locator(".strip-person");

        menu.locator("summary").press("Enter");
        assertThat(menu).hasAttribute("open", "");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");

        assertThat(menu).not().hasAttribute("open", "");
        assertThat(menu.locator("summary")).isFocused();
    }

    @Test
    void replacesTheProgressUntilTheWorkHasEnded() {
        var page = page("parts", 1440, ColorScheme.LIGHT);

        assertThat(page.locator("#import-1")).containsText("29.120 masuk");
        assertThat(page.locator("#import-1 form")).hasCount(0);
    }

    @Test
    void skipsToTheContentByTheFirstTab() {
        var page = page("list", 1440, ColorScheme.LIGHT);

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("#main")).isFocused();
    }

    private Page page(String name, int width, ColorScheme scheme) {
        var page = blank(width, scheme);
        page.navigate(gallery.address("/" + name));
        return page;
    }

    private Page blank(int width, ColorScheme scheme) {
        var page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setLocale("id-ID"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        pages.add(page);
        return page;
    }
}
