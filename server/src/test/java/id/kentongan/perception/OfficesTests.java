package id.kentongan.perception;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import java.time.ZoneId;
import java.util.List;
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

        assertThat(Offices.of(List.of(POLRES, POLSEK, spkt, satpas, samsat))).containsExactly(samsat, satpas, spkt);
    }

    @Test
    void areTheOneUnitThatThereIs() {
        assertThat(Offices.of(List.of(POLSEK))).containsExactly(POLSEK);
        assertThat(Offices.of(List.of())).isEmpty();
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
