package id.kentongan.people.web;

import id.kentongan.people.People;
import id.kentongan.people.People.Credentials;
import id.kentongan.people.PersonId;
import id.kentongan.people.Viewer;
import java.io.Serial;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;

/** Who a session belongs to. What they may do is asked anew at every request, so the session holds none of it. */
class SignedIn extends User {
    @Serial
    private static final long serialVersionUID = 1;

    private final UUID id;
    private final int generation;

    SignedIn(Credentials found) {
        super(found.signIn(), found.password(), found.enabled(), true, true, true, List.of());
        id = found.id().value();
        generation = found.sessions();
    }

    /** The person of that session; empty for nobody, and when the session has ended. */
    static Optional<Viewer> viewer(@Nullable Principal session, People people) {
        return session instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? people.findViewer(new PersonId(signedIn.id), signedIn.generation)
                : Optional.empty();
    }
}
