package id.kentongan.people;

import id.kentongan.platform.Act;
import id.kentongan.platform.Actor;
import id.kentongan.platform.TimeOrderedId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PeopleService implements People {
    private final PersonStore persons;
    private final LinkStore links;
    private final UnitStore units;
    private final PasswordEncoder encoder;
    private final TimeOrderedId ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleService(
            PersonStore persons,
            LinkStore links,
            UnitStore units,
            PasswordEncoder encoder,
            TimeOrderedId ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.links = links;
        this.units = units;
        this.encoder = encoder;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean empty() {
        return persons.empty();
    }

    @Override
    @Transactional
    public String newFirstLink() {
        if (!empty()) {
            throw new IllegalStateException("somebody is set up already");
        }
        return links.make(null, null, clock.instant());
    }

    @Override
    @Transactional
    public String newLinkFor(Scope scope, PersonId person, Duration validFor) {
        requireWhollyVisible(scope, person);
        var link = links.make(person.value(), clock.instant().plus(validFor), clock.instant());
        publish("people.link.made", person);
        return link;
    }

    @Override
    public boolean linkValid(String link) {
        return links.find(link, clock.instant()).isPresent();
    }

    @Override
    public Optional<String> signInOf(String link) {
        return links.find(link, clock.instant()).map(LinkStore.Link::signIn);
    }

    @Override
    @Transactional
    public Redeemed setUp(String link, String institution, ZoneId zone, String signIn, String name, String password) {
        persons.lockForSetUp();
        var found = links.find(link, clock.instant());
        if (found.isEmpty() || found.get().personId() != null || !empty()) {
            return new Redeemed.NotValid();
        }
        var refusal = refusal(signIn, name, password);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (institution.isBlank() || institution.length() > 200) {
            return new Redeemed.Refused("people.refused.unit_name");
        }
        links.use(link, clock.instant());
        var top = ids.next();
        units.insert(top, null, institution.strip(), UnitKind.INSTITUTION, zone, clock.instant());
        var person = insert(signIn, name);
        persons.setPassword(person, encoder.encode(password));
        persons.assign(person, top, Role.ADMIN);
        persons.assign(person, top, Role.KASI_HUMAS);
        events.publishEvent(new Act(new Actor(person, name.strip()), "people.set_up", top, institution.strip(), ""));
        return new Redeemed.Done(new PersonId(person));
    }

    @Override
    @Transactional
    public Redeemed choosePassword(String link, String password) {
        var found = links.find(link, clock.instant());
        if (found.isEmpty() || found.get().personId() == null) {
            return new Redeemed.NotValid();
        }
        if (!isFit(password)) {
            return new Redeemed.Refused("people.refused.password");
        }
        if (!links.use(link, clock.instant())) {
            return new Redeemed.NotValid();
        }
        var person = new PersonId(found.get().personId());
        persons.setPassword(person.value(), encoder.encode(password));
        var name = persons.nameOf(person.value());
        events.publishEvent(
                new Act(new Actor(person.value(), name), "people.password.chosen", unitOf(person), name, ""));
        return new Redeemed.Done(person);
    }

    @Override
    public List<Person> list(Scope scope) {
        var roles = persons.assignments(scope).stream()
                .collect(Collectors.groupingBy(
                        PersonStore.AssignmentRow::personId,
                        Collectors.mapping(PeopleService::assignment, Collectors.toList())));
        return persons.list(scope).stream()
                .map(row -> new Person(
                        new PersonId(row.id()),
                        row.signIn(),
                        row.name(),
                        row.disabled(),
                        row.hasPassword(),
                        row.changeable(),
                        roles.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    @Transactional
    public Redeemed add(Scope scope, String signIn, String name, UnitId unit, Role role) {
        requireVisible(scope, unit);
        var refusal = refusal(signIn, name, null);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var person = insert(signIn, name);
        persons.assign(person, unit.value(), role);
        events.publishEvent(Act.of("people.person.added", unit.value(), name.strip(), role.code()));
        return new Redeemed.Done(new PersonId(person));
    }

    @Override
    @Transactional
    public void assign(Scope scope, PersonId person, UnitId unit, Role role) {
        requireVisible(scope, unit);
        requireWhollyVisible(scope, person);
        if (persons.assign(person.value(), unit.value(), role)) {
            events.publishEvent(Act.of("people.role.given", unit.value(), persons.nameOf(person.value()), role.code()));
        }
        links.deleteUnused(person.value());
    }

    @Override
    @Transactional
    public void unassign(Scope scope, PersonId person, UnitId unit, Role role) {
        requireVisible(scope, unit);
        requireWhollyVisible(scope, person);
        if (persons.unassign(person.value(), unit.value(), role)) {
            var name = persons.nameOf(person.value());
            events.publishEvent(Act.of("people.role.taken", unit.value(), name, role.code()));
            events.publishEvent(new ReachLost(person, name));
        }
        links.deleteUnused(person.value());
    }

    @Override
    @Transactional
    public void disable(Scope scope, PersonId person, boolean disabled) {
        requireWhollyVisible(scope, person);
        persons.setDisabled(person.value(), disabled ? clock.instant() : null);
        links.deleteUnused(person.value());
        publish(disabled ? "people.person.shut_out" : "people.person.let_in", person);
        if (disabled) {
            events.publishEvent(new ReachLost(person, persons.nameOf(person.value())));
        }
    }

    @Override
    public Optional<Viewer> findViewer(PersonId person, int sessions) {
        return persons.findEnabled(person.value())
                .filter(row -> row.sessionGeneration() == sessions)
                .flatMap(row -> findViewer(person));
    }

    @Override
    public Optional<Viewer> findViewer(PersonId person) {
        return persons.findEnabled(person.value())
                .map(row -> new Viewer(person, row.name(), reach(person.value()), row.language()));
    }

    @Override
    @Transactional
    public void chooseLanguage(PersonId person, String language) {
        persons.setLanguage(person.value(), language.equals("en") ? "en" : "id");
    }

    @Override
    @Transactional
    public void setPassword(PersonId person, String password) {
        persons.setPassword(person.value(), encoder.encode(password));
        publish("people.password.set", person);
    }

    @Override
    public Optional<Credentials> findCredentials(String signIn) {
        return persons.findCredentials(signIn)
                .filter(row -> row.password() != null)
                .map(row -> new Credentials(
                        new PersonId(row.id()),
                        row.signIn(),
                        String.valueOf(row.password()),
                        !row.disabled(),
                        row.sessionGeneration()));
    }

    private Map<Permission, Set<UnitId>> reach(UUID person) {
        var roots = new EnumMap<Role, Set<UUID>>(Role.class);
        for (var row : persons.rolesOf(person)) {
            roots.computeIfAbsent(Role.of(row.role()), role -> new HashSet<>()).add(row.unitId());
        }
        var reach = new EnumMap<Permission, Set<UnitId>>(Permission.class);
        roots.forEach((role, units) -> {
            var below = this.units.below(units.toArray(UUID[]::new));
            for (var permission : Permission.values()) {
                if (role.may(permission)) {
                    reach.computeIfAbsent(permission, p -> new HashSet<>()).addAll(below);
                }
            }
        });
        return reach;
    }

    private void publish(String what, PersonId person) {
        events.publishEvent(Act.of(what, unitOf(person), persons.nameOf(person.value())));
    }

    /** The unit in whose part of the log a person stands: the first in which they have a role. */
    private @Nullable UUID unitOf(PersonId person) {
        return persons.rolesOf(person.value()).stream()
                .map(PersonStore.AssignmentRow::unitId)
                .findFirst()
                .orElse(null);
    }

    private UUID insert(String signIn, String name) {
        var id = ids.next();
        persons.insert(id, signIn, name.strip(), clock.instant());
        return id;
    }

    private Optional<Redeemed> refusal(String signIn, String name, @Nullable String password) {
        if (!SIGN_IN.matcher(signIn).matches()) {
            return Optional.of(new Redeemed.Refused("people.refused.sign_in"));
        }
        if (name.isBlank() || name.length() > 200) {
            return Optional.of(new Redeemed.Refused("people.refused.name"));
        }
        if (password != null && !isFit(password)) {
            return Optional.of(new Redeemed.Refused("people.refused.password"));
        }
        if (persons.findCredentials(signIn).isPresent()) {
            return Optional.of(new Redeemed.Refused("people.refused.taken"));
        }
        return Optional.empty();
    }

    private static boolean isFit(String password) {
        return password.length() >= MIN_PASSWORD_LENGTH
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_PASSWORD_BYTES;
    }

    private static void requireVisible(Scope scope, UnitId unit) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
    }

    /** Who also works elsewhere is not ours to change: a lower administrator must not reach a higher person. */
    private void requireWhollyVisible(Scope scope, PersonId person) {
        if (!persons.whollyVisible(scope, person.value())) {
            throw new NotVisible("person " + person);
        }
    }

    private static Assignment assignment(PersonStore.AssignmentRow row) {
        return new Assignment(new UnitId(row.unitId()), row.unitName(), Role.of(row.role()));
    }
}
