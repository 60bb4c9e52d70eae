package id.kentongan.signal.emerge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalDaysTests {
    private final NationalDays days = NationalDays.load();

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2038, 2038-04-25", "2285, 2285-03-22"})
    void knowsEaster(int year, LocalDate sunday) {
        assertThat(NationalDays.easter(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-17, dirgahayu indonesia merdeka, Hari Kemerdekaan",
        "2026-08-16, selamat hari kemerdekaan, Hari Kemerdekaan",
        "2026-03-20, selamat idul fitri mohon maaf, Idul Fitri",
        "2025-03-31, eid mubarak, Idul Fitri",
        "2026-05-27, selamat iduladha, Idul Adha",
        "2026-04-03, jumat agung, Paskah",
        "2026-02-17, gong xi fat cai, Imlek",
        "2026-12-25, merry christmas everyone, Natal"
    })
    void knowsADayByWhatIsSaid(LocalDate date, String said, String name) {
        assertThat(days.find(date, List.of(said.split(" ")))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-25, dirgahayu indonesia merdeka",
        "2026-08-17, kebakaran gudang indonesia asap tebal",
        "2026-12-25, banjir kota warga mengungsi",
        "2026-12-25, selamat hari keluarga"
    })
    void doesNotTakeOtherThingsForADay(LocalDate date, String said) {
        assertThat(days.find(date, List.of(said.split(" ")))).isEmpty();
    }

    @Test
    void knowsNothingBeyondTheTablesOfTheHijriCalendar() {
        assertThat(days.find(LocalDate.of(2400, 1, 9), List.of("idul", "fitri")))
                .isEmpty();
        assertThat(days.find(LocalDate.of(1800, 1, 9), List.of("idul", "fitri")))
                .isEmpty();
    }
}
