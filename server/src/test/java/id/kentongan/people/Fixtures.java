package id.kentongan.people;

import id.kentongan.platform.TimeOrderedId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Institutions and persons for tests; each call makes new ones. */
@Component
public class Fixtures {
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    public static final String PASSWORD = "sandi-uji-yang-panjang";

    private final UnitStore unitStore;
    private final Units units;
    private final People people;
    private final PersonStore personStore;
    private final TimeOrderedId ids;

    Fixtures(UnitStore unitStore, Units units, People people, PersonStore personStore, TimeOrderedId ids) {
        this.unitStore = unitStore;
        this.units = units;
        this.people = people;
        this.personStore = personStore;
        this.ids = ids;
    }

    /** A top unit that nobody else's tree holds. */
    public UnitId institution(String name) {
        var id = ids.next();
        unitStore.insert(id, null, name, UnitKind.INSTITUTION, WIB, Instant.parse("2026-01-01T00:00:00Z"));
        return new UnitId(id);
    }

    public UnitId office(UnitId parent, String name) {
        return units.add(below(parent), parent, name, UnitKind.OFFICE, WIB);
    }

    /** That unit and everything below it, in the live space. */
    public Scope below(UnitId unit) {
        return new Scope(Scope.LIVE, unitStore.below(unit.value()));
    }

    /** A person who can sign in with {@link #PASSWORD}; says the sign-in name. */
    public String person(UnitId unit, Role role) {
        return person(unit, role, "Uji " + role.code());
    }

    /** The same under a name that others read. */
    public String person(UnitId unit, Role role, String name) {
        var signIn = role.code() + "." + UUID.randomUUID().toString().substring(0, 8);
        if (!(people.add(below(unit), signIn, name, unit, role) instanceof People.Redeemed.Done done)) {
            throw new IllegalStateException("no such person: " + signIn);
        }
        people.setPassword(done.person(), PASSWORD);
        return signIn;
    }

    public PersonId idOf(String signIn) {
        return people.findCredentials(signIn).orElseThrow().id();
    }

    /** A viewer with that role, without a session. */
    public Viewer viewer(UnitId unit, Role role) {
        var person = people.findCredentials(person(unit, role)).orElseThrow();
        return people.findViewer(person.id(), person.sessions()).orElseThrow();
    }
}
