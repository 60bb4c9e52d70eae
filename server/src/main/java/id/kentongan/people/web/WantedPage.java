package id.kentongan.people.web;

import id.kentongan.platform.web.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers which page somebody asked for before they signed in: a page, never a fragment of one. Their browser holds the
 * address, so that the server keeps nothing for a stranger.
 */
class WantedPage implements RequestCache {
    private static final String COOKIE = "wanted";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int LONGEST = 1_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (isPage(request) && address.length() <= LONGEST && OwnPath.is(address)) {
            set(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(address)), KEPT, request, response);
        }
    }

    /** The page to open now, which is asked for once. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var address = find(request);
        address.ifPresent(found -> removeRequest(request, response));
        return address.map(SimpleSavedRequest::new).orElse(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null; // the address is opened anew, there is no request to go on with
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && accepted != null
                && accepted.contains("text/html");
    }

    private static Optional<String> find(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            var address = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.US_ASCII);
            return Optional.of(address).filter(OwnPath::is);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not written by us
        }
    }

    private static byte[] bytes(String address) {
        return address.getBytes(StandardCharsets.US_ASCII);
    }

    private static void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path(BackToSignIn.SIGN_IN)
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
