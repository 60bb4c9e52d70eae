package id.kentongan.people;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The persons of this installation, their roles, and how they first come in. */
public interface People {
    /**
     * A person as an administrator sees them.
     *
     * @param changeable whether all their roles lie in the scope; who also works elsewhere is not ours to change
     * @param assignments their roles in units of the scope
     */
    record Person(
            PersonId id,
            String signIn,
            String name,
            boolean disabled,
            boolean hasPassword,
            boolean changeable,
            List<Assignment> assignments) {}

    /** One role in one unit. */
    record Assignment(UnitId unit, String unitName, Role role) {}

    /**
     * @param password encoded with its algorithm
     * @param sessions the generation of the sessions that begin now
     */
    record Credentials(PersonId id, String signIn, String password, boolean enabled, int sessions) {}

    /** What became of a one-time link. */
    sealed interface Redeemed {
        record Done(PersonId person) implements Redeemed {}

        /** Used before, expired, or never given. */
        record NotValid() implements Redeemed {}

        /** The sign-in name is taken or not well formed, or the password too short; the link stays valid. */
        record Refused(String messageKey) implements Redeemed {}
    }

    /** Whether nobody has been set up yet. */
    boolean empty();

    /** A new link for the first person; earlier unused ones stop working. Only while {@link #empty()}. */
    String newFirstLink();

    /** A new link with which that person chooses a password. */
    String newLinkFor(Scope scope, PersonId person, Duration validFor);

    boolean linkValid(String link);

    /** The person a valid link was made for; empty for the first set-up. */
    Optional<String> signInOf(String link);

    /** First set-up: makes the top unit and its first administrator. */
    Redeemed setUp(String link, String institution, ZoneId zone, String signIn, String name, String password);

    /** Sets the password of the person whom the link was made for, and ends their sessions. */
    Redeemed choosePassword(String link, String password);

    /** Persons with a role in a unit of the scope. */
    List<Person> list(Scope scope);

    /** Adds a person with one role in a visible unit; refuses a taken or badly formed name. */
    Redeemed add(Scope scope, String signIn, String name, UnitId unit, Role role);

    /** Gives a role in a visible unit to a person of the scope. An unused link, made for who they were, stops working. */
    void assign(Scope scope, PersonId person, UnitId unit, Role role);

    /** Takes a role away. An unused link stops working. */
    void unassign(Scope scope, PersonId person, UnitId unit, Role role);

    /** Shuts a person out at once, which ends their sessions, or lets them in again. An unused link stops working. */
    void disable(Scope scope, PersonId person, boolean disabled);

    /** The person behind a session of that generation; empty when a new password or a shut-out has ended it since. */
    Optional<Viewer> findViewer(PersonId person, int sessions);

    /** A person for whom something is done without a session; empty for who is shut out. */
    Optional<Viewer> findViewer(PersonId person);

    void chooseLanguage(PersonId person, String language);

    /** For the demo and the command line: sets a password without a link, and ends the sessions of the person. */
    void setPassword(PersonId person, String password);

    /** What a sign-in name looks like. */
    Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

    /** What a password must be at least, in characters. */
    int MIN_PASSWORD_LENGTH = 12;

    /** What a password may be at most, in bytes of UTF-8: bcrypt sees no further. */
    int MAX_PASSWORD_BYTES = 72;

    /** What signing in compares with; empty for an unknown name and for who has no password yet. */
    Optional<Credentials> findCredentials(String signIn);
}
