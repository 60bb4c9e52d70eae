package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTests {
    private static final Content CONTENT = output -> output.writeContent("<p>isi</p>");
    private static final List<NavEntry> NAV = List.of(
            new NavEntry("home", "/", "home", "READ", 1, false),
            new NavEntry("mention", "/suara", "message-2", "READ", 2, true));

    @Test
    void namesThePageAndMarksItsPlaceInTheNavigation() {
        var html =
                page("Beranda", Pages.frame(Language.ID, Theme.AUTO, Pages.visitor("Sari", "Polres Ogan Ilir"), NAV));

        assertThat(html)
                .contains("<html lang=\"id\" data-theme=\"auto\"", "<title>Beranda · Kentongan</title>", "<p>isi</p>")
                .contains("<a href=\"/\" aria-current=\"page\">")
                .contains("<a href=\"/suara\">");
    }

    @Test
    void leadsTheSearchToTheFirstSearchablePage() {
        var html =
                page("Beranda", Pages.frame(Language.ID, Theme.AUTO, Pages.visitor("Sari", "Polres Ogan Ilir"), NAV));

        assertThat(html).contains("role=\"search\" action=\"/suara\"");
    }

    @Test
    void speaksEnglishAndWearsTheChosenTheme() {
        var html = page("Home", Pages.frame(Language.EN, Theme.DARK, Pages.visitor("Sari", "Polres Ogan Ilir"), NAV));

        assertThat(html).contains("<html lang=\"en\" data-theme=\"dark\"", "Skip to content");
    }

    @Test
    void escapesWhatPeopleNamedThemselvesAndTheirUnits() {
        var hostile = "<script>alert(1)</script>\" onload=\"alert(2)";
        var html = page(hostile, Pages.frame(Language.ID, Theme.AUTO, Pages.visitor(hostile, hostile), NAV));

        assertThat(html)
                .doesNotContain("<script>alert")
                .contains("title=\"&lt;script>alert(1)&lt;/script>&#34; onload=&#34;alert(2)\"");
    }

    private static String page(String title, PageFrame frame) {
        return Pages.render("layout/page", frame, Map.of("title", title, "nav", "home", "content", CONTENT));
    }
}
