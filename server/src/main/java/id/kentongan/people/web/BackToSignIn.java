package id.kentongan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Leads whoever is not (or no longer) signed in to the sign-in page, with a sentence when their session has ended; a
 * fragment of a page takes the whole page there. A signed-in person whose form is out of date is told so.
 */
class BackToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String SIGN_IN = "/masuk";
    static final String ENDED = "/masuk?habis";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        lead(request, response, ended ? ENDED : SIGN_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (isSomebody()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            lead(request, response, ENDED);
        }
    }

    /** Whether a signed-in person stands behind this request; holds in every filter, unlike the request's own word. */
    static boolean isSomebody() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && !(person instanceof AnonymousAuthenticationToken);
    }

    static void lead(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
        } else {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
