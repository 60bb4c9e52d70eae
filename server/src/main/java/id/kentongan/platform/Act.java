package id.kentongan.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person, or the program for nobody in particular, did and must be able to answer for. A service publishes
 * it as an application event within the transaction that does it; the log writes it right before that transaction commits,
 * so that neither is there without the other.
 *
 * @param by {@code null} for the command line
 * @param what its name, lower case with dots, such as {@code people.person.added}
 * @param unit whose it is; {@code null} for the installation as a whole
 * @param subject what it was done to, by the name that people know it by
 * @param note what else the log must hold, empty for nothing; no words of the public and no secrets
 */
public record Act(@Nullable Actor by, String what, @Nullable UUID unit, String subject, String note) {
    /** Done by whom this thread works for. */
    public static Act of(String what, @Nullable UUID unit, String subject, String note) {
        return new Act(Actor.current().orElse(null), what, unit, subject, note);
    }

    public static Act of(String what, @Nullable UUID unit, String subject) {
        return of(what, unit, subject, "");
    }
}
