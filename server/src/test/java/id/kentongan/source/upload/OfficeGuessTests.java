package id.kentongan.source.upload;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeGuessTests {
    private static final Unit POLRES = unit(1, "Polres Ogan Ilir", UnitKind.INSTITUTION, null);
    private static final Unit SATPAS = unit(2, "Satpas SIM Polres Ogan Ilir", UnitKind.OFFICE, null);
    private static final Unit SPKT = unit(3, "SPKT", UnitKind.OFFICE, "locations/7");
    private static final List<Unit> UNITS = List.of(POLRES, SATPAS, SPKT);

    @Test
    void takesTheOfficeThatThePlaceHadBefore() {
        var guess = new OfficeGuess(UNITS, Map.of("locations/9", SPKT.id()));

        assertThat(guess.of("locations/9", "Polres Ogan Ilir")).contains(SPKT.id());
    }

    @Test
    void forgetsAnOfficeThatIsOutOfSight() {
        var guess = new OfficeGuess(UNITS, Map.of("locations/9", new UnitId(new UUID(0, 99))));

        assertThat(guess.of("locations/9", "Samsat")).isEmpty();
    }

    @Test
    void takesTheOfficeThatNamesThePlaceAsItsOwn() {
        assertThat(guess("locations/7", "Nama lain sama sekali")).isEqualTo(SPKT.id());
    }

    @Test
    void takesTheSameNameHoweverItIsWritten() {
        assertThat(guess("x", "POLRES - Ogan Ilir")).isEqualTo(POLRES.id());
    }

    @Test
    void takesAnOfficeThatSharesMostOfItsWords() {
        assertThat(guess("x", "Satpas SIM Ogan Ilir")).isEqualTo(SATPAS.id());
    }

    @Test
    void doesNotTakeAnInstitutionForOneOfItsOffices() {
        assertThat(guess("x", "SKCK Polres Ogan Ilir")).isNull();
    }

    private static @Nullable UnitId guess(String key, String title) {
        return new OfficeGuess(UNITS, Map.of()).of(key, title).orElse(null);
    }

    private static Unit unit(long id, String name, UnitKind kind, @Nullable String place) {
        return new Unit(new UnitId(new UUID(0, id)), null, name, kind, ZoneId.of("Asia/Jakarta"), place, 0);
    }
}
