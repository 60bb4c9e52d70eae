package id.kentongan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the choice of theme and language in cookies, for people who are signed in and for those who are not yet. */
@RestController
class PreferencesController {
    @PublicPage
    @PostMapping("/tampilan")
    ResponseEntity<Void> choose(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        var answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, OwnPath.is(back) ? back : "/");
        if (theme != null) {
            answer.header(
                    HttpHeaders.SET_COOKIE, cookie("theme", Theme.of(theme).code(), request));
        }
        if (language != null) {
            answer.header(
                    HttpHeaders.SET_COOKIE,
                    cookie("language", Language.of(language).code(), request));
        }
        return answer.build();
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
