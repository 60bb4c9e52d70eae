package id.kentongan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Keeps the session of who has signed in for a working day; those of strangers end soon, see application.properties. */
class WorkingDay implements SessionAuthenticationStrategy {
    private static final Duration LENGTH = Duration.ofHours(12);

    @Override
    public void onAuthentication(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setMaxInactiveInterval(Math.toIntExact(LENGTH.toSeconds()));
    }
}
