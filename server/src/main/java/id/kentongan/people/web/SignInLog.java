package id.kentongan.people.web;

import id.kentongan.people.People;
import id.kentongan.platform.Act;
import id.kentongan.platform.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes who signs in. Failed attempts are not noted: whoever tries names at random could fill the log with them. */
@Component
class SignInLog {
    private final People people;
    private final ApplicationEventPublisher events;

    SignInLog(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent success) {
        SignedIn.viewer(success.getAuthentication(), people)
                .ifPresent(viewer -> events.publishEvent(new Act(
                        new Actor(viewer.id().value(), viewer.name()), "people.signed_in", null, viewer.name(), "")));
    }
}
