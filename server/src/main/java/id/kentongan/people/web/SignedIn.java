package id.kentongan.people.web;

import id.kentongan.people.PersonId;
import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.userdetails.User;

/** Who a session belongs to. What they may do is asked anew at every request, so the session holds none of it. */
class SignedIn extends User {
    @Serial
    private static final long serialVersionUID = 1;

    private final UUID id;

    SignedIn(PersonId id, String signIn, String password, boolean enabled) {
        super(signIn, password, enabled, true, true, true, List.of());
        this.id = id.value();
    }

    PersonId id() {
        return new PersonId(id);
    }
}
