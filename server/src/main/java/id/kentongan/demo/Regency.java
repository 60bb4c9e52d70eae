package id.kentongan.demo;

import id.kentongan.demo.Demo.SignIn;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The made-up regency: a government with its Polres and its Diskominfo, their offices, and who works there. */
@Component
class Regency {
    /** What was set up. */
    record Built(UnitId polres, UnitId diskominfo, Map<Office, UnitId> offices, List<SignIn> signIns) {}

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    static final String HEAD_OF_DESK = "kasi";

    private final People people;
    private final Units units;

    Regency(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    Built build() {
        var admin = signIn("admin", Role.ADMIN);
        people.setUp(
                people.newFirstLink(),
                "Kabupaten Muara Kenanga (contoh)",
                WIB,
                admin.name(),
                "Admin Contoh",
                admin.password());
        var top = units.list(units.everything()).getFirst().id();
        var polres = add(top, "Polres Muara Kenanga (contoh)", UnitKind.INSTITUTION);
        var diskominfo = add(top, "Diskominfo Muara Kenanga (contoh)", UnitKind.INSTITUTION);
        var offices = new EnumMap<Office, UnitId>(Office.class);
        for (var office : Office.values()) {
            offices.put(
                    office,
                    add(
                            office == Office.COUNTER ? diskominfo : polres,
                            office.title(),
                            office.isPolsek() ? UnitKind.BRANCH : UnitKind.OFFICE));
        }
        var signIns = new ArrayList<SignIn>();
        signIns.add(admin);
        signIns.add(employ(HEAD_OF_DESK, Role.KASI_HUMAS, polres));
        signIns.add(employ("operator", Role.OPERATOR, polres));
        signIns.add(employ("operator2", Role.OPERATOR, polres));
        signIns.add(employ("pimpinan", Role.PIMPINAN, polres));
        signIns.add(employ("diskominfo", Role.OPERATOR, diskominfo));
        return new Built(polres, diskominfo, offices, signIns);
    }

    private UnitId add(UnitId parent, String name, UnitKind kind) {
        return units.add(units.everything(), parent, name, kind, WIB);
    }

    private SignIn employ(String name, Role role, UnitId unit) {
        var signIn = signIn(name, role);
        Scope scope = units.everything();
        if (people.add(scope, name, capital(name) + " Contoh", unit, role) instanceof People.Redeemed.Done done) {
            people.setPassword(done.person(), signIn.password());
            return signIn;
        }
        throw new IllegalStateException("the name is taken: " + name);
    }

    private static SignIn signIn(String name, Role role) {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return new SignIn(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), role);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
