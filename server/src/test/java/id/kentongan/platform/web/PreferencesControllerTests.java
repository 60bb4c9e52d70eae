package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class PreferencesControllerTests {
    private final PreferencesController controller = new PreferencesController();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void keepsTheThemeForAYearAndGoesBackToThePage() {
        var answer = controller.choose("dark", null, "/suara?bintang=2", request);

        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/suara?bintang=2");
        assertThat(cookies(answer))
                .singleElement()
                .asString()
                .startsWith("theme=dark; Path=/; Max-Age=31536000;")
                .endsWith("SameSite=Lax");
    }

    @Test
    void keepsTheLanguageAndMarksTheCookieSecureOnASecureLine() {
        request.setSecure(true);

        var answer = controller.choose(null, "en", "/", request);

        assertThat(cookies(answer))
                .singleElement()
                .asString()
                .startsWith("language=en;")
                .contains("; Secure");
    }

    @Test
    void writesNothingIntoACookieThatItDoesNotKnow() {
        var answer = controller.choose("dark; Domain=example.org", "xx", "/", request);

        assertThat(cookies(answer)).allSatisfy(cookie -> assertThat(cookie).doesNotContain("example", "xx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.org",
                "/\\example.org",
                "https://example.org/",
                "javascript:alert(1)",
                "",
                "suara",
                "/a\r\nX: y",
                "/a b"
            })
    void neverLeadsOutOfTheHouse(String back) {
        assertThat(location(controller.choose("dark", null, back, request))).isEqualTo("/");
    }

    private static String location(ResponseEntity<Void> answer) {
        return String.valueOf(answer.getHeaders().getFirst(HttpHeaders.LOCATION));
    }

    private static List<String> cookies(ResponseEntity<Void> answer) {
        return answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE);
    }
}
