package id.kentongan.people.web;

import id.kentongan.people.People;
import id.kentongan.platform.Act;
import id.kentongan.platform.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Notes who signs in, before the session holds them: nobody comes in whom the log does not know. Failed attempts are not
 * noted: whoever tries names at random could fill the log with them.
 */
@Component
class SignInLog implements SessionAuthenticationStrategy {
    private final People people;
    private final ApplicationEventPublisher events;

    SignInLog(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    @Override
    public void onAuthentication(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        SignedIn.viewer(person, people)
                .ifPresent(viewer -> events.publishEvent(new Act(
                        new Actor(viewer.id().value(), viewer.name()), "people.signed_in", null, viewer.name(), "")));
    }
}
