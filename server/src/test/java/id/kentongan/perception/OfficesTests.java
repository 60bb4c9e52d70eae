package id.kentongan.perception;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.perception.Offices.Office;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficesTests {
    private static final Unit POLRES = unit(1, null, "Polres");
    private static final Unit POLSEK = unit(2, POLRES, "Polsek Timur");

    @Test
    void areTheUnitsWithNoneBelowThemByName() {
        var spkt = unit(3, POLSEK, "spkt");
        var satpas = unit(4, POLRES, "Satpas");
        var samsat = unit(5, POLRES, "Samsat");

        var offices = Offices.of(List.of(POLRES, POLSEK, spkt, satpas, samsat), Set.of(spkt.id()));

        assertThat(offices)
                .containsExactly(new Office(samsat, false), new Office(satpas, false), new Office(spkt, false));
    }

    @Test
    void areAlsoThoseAboveWhenSomethingWasSaidOfThem() {
        assertThat(Offices.of(List.of(POLRES, POLSEK), Set.of(POLRES.id())))
                .containsExactly(new Office(POLRES, true), new Office(POLSEK, false));
    }

    @Test
    void areTheOneUnitThatThereIs() {
        assertThat(Offices.of(List.of(POLSEK), Set.of())).containsExactly(new Office(POLSEK, false));
        assertThat(Offices.of(List.of(), Set.of())).isEmpty();
    }

    private static Unit unit(long number, @Nullable Unit parent, String name) {
        return new Unit(
                new UnitId(new UUID(0, number)),
                parent == null ? null : parent.id(),
                name,
                UnitKind.OFFICE,
                ZoneId.of("Asia/Jakarta"),
                null,
                0);
    }
}
