package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WantedPageTests {
    private final WantedPage wanted = new WantedPage();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void remembersThePageInACookieAlone() {
        var asked = asked("/suara", "bintang=1&cari=antre%20lama");

        wanted.saveRequest(asked, response);

        assertThat(asked.getSession(false)).isNull();
        assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=600", "Path=/masuk", "HttpOnly", "SameSite=Lax");
        assertThat(back(response.getCookie("wanted").getValue())).isEqualTo("/suara?bintang=1&cari=antre%20lama");
    }

    @Test
    void remembersNoFragmentNoPictureNoFormAndNothingEndless() {
        var fragment = asked("/suara", null);
        fragment.addHeader("HX-Request", "true");
        var form = asked("/unit", null);
        form.setMethod("POST");
        var picture = new MockHttpServletRequest("GET", "/favicon.ico");
        picture.addHeader("Accept", "image/*");

        wanted.saveRequest(fragment, response);
        wanted.saveRequest(form, response);
        wanted.saveRequest(picture, response);
        wanted.saveRequest(asked("/suara", "cari=" + "a".repeat(2_000)), response);

        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/suara\r\nSet-Cookie: a=b",
                "",
                "sumber"
            })
    void leadsNowhereElse(String path) {
        assertThat(back(Base64.getUrlEncoder().encodeToString(path.getBytes(StandardCharsets.UTF_8))))
                .isNull();
    }

    @Test
    void overlooksACookieThatItDidNotWrite() {
        assertThat(back("%%%")).isNull();
        assertThat(wanted.getRequest(new MockHttpServletRequest(), response)).isNull();
    }

    private static MockHttpServletRequest asked(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        request.addHeader("Accept", "text/html,*/*");
        return request;
    }

    private String back(String cookie) {
        var request = new MockHttpServletRequest("POST", "/masuk");
        request.setCookies(new Cookie("wanted", cookie));
        var saved = wanted.getRequest(request, response);
        return saved == null ? null : saved.getRedirectUrl();
    }
}
