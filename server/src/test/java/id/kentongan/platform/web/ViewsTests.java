package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.kentongan.platform.web.part.Notice;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.View;

class ViewsTests {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/suara");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void rendersAWholePageAsUtf8() throws Exception {
        var html = render(views(Optional.empty()).page("error", ErrorPage.of(HttpStatus.NOT_FOUND)));

        assertThat(html).startsWith("<!doctype html>").contains("Halaman ini tidak ada", "Kode 404");
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    void givesHtmxTheFragmentAloneAndTellsCachesThatItDiffers() throws Exception {
        request.addHeader("HX-Request", "true");
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t-1"));

        var html = render(
                views(Optional.empty()).pageOrFragment("error", "part/_csrf", ErrorPage.of(HttpStatus.NOT_FOUND)));

        assertThat(html.strip()).isEqualTo("<input type=\"hidden\" name=\"_csrf\" value=\"t-1\">");
        assertThat(response.getHeader("Vary")).isEqualTo("HX-Request");
    }

    @Test
    void givesHtmxTheWholePageWhenItGoesBackInHistory() throws Exception {
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-History-Restore-Request", "true");

        var html = render(
                views(Optional.empty()).pageOrFragment("error", "part/_csrf", ErrorPage.of(HttpStatus.NOT_FOUND)));

        assertThat(html).startsWith("<!doctype html>");
    }

    @Test
    void followsTheCookiesAndThenThePerson() {
        var person = new Visitor("Sari", "Polres Ogan Ilir", ZoneOffset.UTC, Language.EN, false, java.util.Set.of());

        assertThat(frames(Optional.of(person)).of(request).t().language()).isEqualTo(Language.EN);
        request.setCookies(new Cookie("language", "id"), new Cookie("theme", "dark"));
        assertThat(frames(Optional.of(person)).of(request).t().language()).isEqualTo(Language.ID);
        assertThat(frames(Optional.of(person)).of(request).theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void showsOnlyThePlacesThatThePersonMayUseInTheirOrder() {
        var person = Pages.visitor("Sari", "Polres Ogan Ilir");

        assertThat(frames(Optional.of(person)).of(request).nav())
                .extracting(NavEntry::key)
                .containsExactly("home", "mention");
    }

    @Test
    void remembersWhereThePageIsAndWhatTheOneBeforeHadToSay() {
        request.setQueryString("bintang=2");
        var flash = new FlashMap();
        flash.put("notice", Notice.done("Tersimpan."));
        request.setAttribute(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, flash);

        var frame = frames(Optional.empty()).of(request);

        assertThat(frame.address()).isEqualTo("/suara?bintang=2");
        assertThat(frame.notice()).isEqualTo(Notice.done("Tersimpan."));
    }

    private String render(View view) throws Exception {
        view.render(Map.of(), request, response);
        return response.getContentAsString();
    }

    private static Views views(Optional<Visitor> visitor) {
        return new Views(TemplateEngine.createPrecompiled(ContentType.Html), frames(visitor));
    }

    private static PageFrames frames(Optional<Visitor> visitor) {
        return new PageFrames(
                Pages.MESSAGES,
                Assets.load(),
                List.of(
                        new NavEntry("settings", "/pengaturan", "settings", "MANAGE_UNITS", 9, false),
                        new NavEntry("mention", "/suara", "message-2", "READ", 2, true),
                        new NavEntry("home", "/", "home", "READ", 1, false)),
                request -> visitor,
                Clock.fixed(Pages.NOW, ZoneOffset.UTC));
    }
}
