package id.kentongan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What somebody at a browser sees and presses, by the words on the screen. */
record Seat(Page page) {
    static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** By the rail, as people do. */
    void go(String entry) {
        page.locator("nav.rail")
                .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(entry);
    }

    /** Opens the inbox with nothing but the one item that holds the word. */
    void find(String word) {
        go("Kotak masuk");
        page.locator("#q").fill(word);
        page.locator("#q").press("Enter");
        assertThat(rows()).hasCount(1);
    }

    void press(String name) {
        button(name).click();
    }

    void key(String key) {
        page.keyboard().press(key);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.locator("input, select, textarea")
                .and(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
    }

    Locator section(String title) {
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
    }

    /** What the page says first. */
    Locator notice() {
        return page.locator(".notice").first();
    }

    /** What the page says of something that failed. */
    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    /** The items of the inbox. */
    Locator rows() {
        return page.locator(".inbox-row");
    }

    /** What the items of the inbox say. */
    List<String> words() {
        return page.locator(".inbox-row .inbox-text").allTextContents();
    }
}
