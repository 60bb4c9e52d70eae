package id.kentongan;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.kentongan.people.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A {@link PageTest} in a real browser; whatever the browser complains of fails the test. */
public abstract class BrowserTest extends PageTest {
    protected static TestBrowser chromium;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreseen = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void launch() {
        chromium = TestBrowser.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        pages.forEach(page -> page.context().close());
        assertThat(complaints)
                .filteredOn(complaint -> foreseen.stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    /** A window of that person, who has just signed in. */
    protected Page window(String person, int width, ColorScheme scheme) {
        var page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setLocale("id-ID"))
                .newPage();
        watch(page);
        page.navigate(address("/masuk"));
        page.fill("[name=nama]", person);
        page.fill("[name=sandi]", Fixtures.PASSWORD);
        page.press("[name=sandi]", "Enter");
        page.waitForURL(address("/"));
        return page;
    }

    /** From now on its complaints count, and it is closed at the end. */
    protected void watch(Page page) {
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        pages.add(page);
    }

    /** A complaint with those words belongs to the story. */
    protected void foresee(String words) {
        foreseen.add(words);
    }

    /** What keeps people from using the page, as axe finds it; and that nothing is wider than the window. */
    protected static void assertUsable(Page page, int width) {
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(grave).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
}
