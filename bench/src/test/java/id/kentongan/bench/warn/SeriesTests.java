package id.kentongan.bench.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTests {
    @Test
    void readsTimesAndValuesWhereverTheirColumnsStand() {
        var series = Series.parse(
                "a.csv",
                List.of("value,timestamp", "3,1970-01-01 00:05:00", "4.5,1970-01-02", "5,1970-01-02T00:00:01"));
        assertThat(series.seconds()).containsExactly(300, 86_400, 86_401);
        assertThat(series.values()).containsExactly(3, 4.5, 5);
    }

    @Test
    void leavesFractionsOfASecondOut() {
        assertThat(Series.second("1970-01-01 01:00:00.999000")).isEqualTo(3_600);
    }

    @Test
    void refusesATableWithoutItsColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.parse("a.csv", List.of("time,value", "1,2", "2,3")))
                .withMessageContaining("timestamp");
    }

    @Test
    void refusesATableWithoutRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> Series.parse("a.csv", List.of("timestamp,value")));
    }
}
