package id.kentongan.warning;

import id.kentongan.notify.Notice;
import id.kentongan.notify.Notice.Escalation;
import id.kentongan.notify.Notices;
import id.kentongan.notify.Severity;
import id.kentongan.people.People;
import id.kentongan.people.People.Person;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the desk of an incident outside the house: figures and a link, no words of the public. Who works on the unit or on one
 * above it is told; when nobody answers for what is urgent, those who lead the desk are told next.
 */
@Component
class Telling {
    /** A notice takes no line break, and a name may hold one. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Notices notices;
    private final People people;
    private final Messages messages;

    Telling(Notices notices, People people, Messages messages) {
        this.notices = notices;
        this.people = people;
        this.messages = messages;
    }

    /**
     * Tells of it.
     *
     * @param what why now: the code of an outcome, or {@link Warnings#AGAIN}
     * @param times how often people were told of it, this time included
     */
    void tell(Incident incident, UnitTree tree, String what, int times, Instant now) {
        var unit = tree.get(incident.unit());
        var t = messages.texts(Language.ID, unit.zone(), now);
        var name = CONTROL.matcher(unit.name()).replaceAll(" ");
        var persons = people.list(new Scope(Scope.LIVE, new HashSet<>(tree.upwards(incident.unit()))));
        var working = having(persons, role -> role.may(Permission.WORK) && !role.may(Permission.LEAD));
        var leading = having(persons, role -> role.may(Permission.LEAD));
        var first = new ArrayList<>(working.isEmpty() ? leading : working);
        if (!incident.urgent()) {
            first.addAll(leading);
        }
        notices.send(new Notice(
                key(incident.id(), times),
                "warning/" + incident.unit(),
                incident.urgent() ? Severity.URGENT : Severity.NOTICE,
                incident.unit(),
                Scope.LIVE,
                cut(t.of("warning.notice." + what, Sentences.brief(t, incident.aspect(), incident.evidence(), name))),
                List.of(Sentences.of(t, incident.aspect(), incident.evidence(), name), t.of("warning.notice.next")),
                "/peringatan/" + incident.id(),
                first,
                escalation(incident, leading)));
    }

    private static @Nullable Escalation escalation(Incident incident, List<PersonId> leading) {
        return incident.urgent() && !leading.isEmpty() ? new Escalation(leading, PATIENCE) : null;
    }

    /** Nobody else has to be told of it any more. */
    void acknowledged(IncidentId incident, int times) {
        for (var time = 1; time <= times; time++) {
            notices.acknowledged(key(incident, time));
        }
    }

    private static List<PersonId> having(List<Person> persons, Predicate<Role> role) {
        return persons.stream()
                .filter(person ->
                        !person.disabled() && person.assignments().stream().anyMatch(each -> role.test(each.role())))
                .map(Person::id)
                .toList();
    }

    private static String key(IncidentId incident, int times) {
        return "warning/" + incident + "/" + times;
    }

    private static String cut(String title) {
        return title.length() <= Notice.LONGEST_TITLE ? title : title.substring(0, Notice.LONGEST_TITLE - 1) + "…";
    }
}
