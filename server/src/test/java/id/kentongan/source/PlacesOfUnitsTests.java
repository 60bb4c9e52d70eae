package id.kentongan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.kentongan.ServerTest;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesOfUnitsTests extends ServerTest {
    @Autowired
    private Sources sources;

    @Autowired
    private Units units;

    @Test
    void takesAPlaceForThatOfAnOfficeBelowTheSourceAlone() {
        var polres = fixtures.institution("Polres Uji");
        var neighbour = fixtures.institution("Polres Tetangga");
        var own = linked(polres);
        linked(neighbour);
        var source = source(polres, SourceKind.TAKEOUT);

        assertThat(sources.unitsByPlace(source)).containsExactly(entry("locations/" + own, own));
    }

    @Test
    void neverTakesTheCellOfATableForThePlaceOfAnOffice() {
        var polres = fixtures.institution("Polres Uji");
        var own = linked(polres);
        var source = source(polres, SourceKind.TABLE);
        assertThat(sources.unitsByPlace(source)).isEmpty();

        sources.assignPlace(fixtures.below(polres), source, "Loket", "Loket", own);

        assertThat(sources.unitsByPlace(source)).containsExactly(entry("Loket", own));
    }

    private UnitId linked(UnitId parent) {
        var office = fixtures.office(parent, "Satpas " + UUID.randomUUID());
        units.link(fixtures.below(parent), office, "locations/" + office);
        return office;
    }

    private SourceId source(UnitId unit, SourceKind kind) {
        return sources.add(fixtures.below(unit), unit, "Sumber " + UUID.randomUUID(), kind)
                .orElseThrow();
    }
}
