package id.kentongan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs in who has just proved who they are by a one-time link: a new session id and a new token, as after a password. */
@Component
class SignIn {
    private final UserDetailsService users;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy sessions;

    SignIn(UserDetailsService users, SignInLog log) {
        this.users = users;
        sessions = new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new WorkingDay(),
                log,
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
    }

    void now(String name, HttpServletRequest request, HttpServletResponse response) {
        var person = (SignedIn) users.loadUserByUsername(name);
        person.eraseCredentials();
        var proof = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        sessions.onAuthentication(proof, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proof);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
