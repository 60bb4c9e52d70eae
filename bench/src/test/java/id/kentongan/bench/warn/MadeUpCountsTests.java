package id.kentongan.bench.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpCountsTests {
    @ParameterizedTest
    @ValueSource(ints = {300, 3_600, 86_400})
    void haveAsManyADayAsAsked(int step) {
        var days = 2_000;
        var series = MadeUpCounts.series(1, step, days * (MadeUpCounts.DAY / step), 10);
        assertThat(Arrays.stream(series.values()).sum() / days).isCloseTo(10, within(0.3));
    }

    @Test
    void areQuietAtNightAndBusyByDay() {
        var series = MadeUpCounts.series(1, 3_600, 24 * 1_000, 24);
        var hours = new double[24];
        for (var row = 0; row < series.rows(); row++) {
            hours[row % 24] += series.values()[row] / 1_000;
        }
        assertThat(hours[3]).isCloseTo(0.2, within(0.05));
        assertThat(hours[15]).isCloseTo(1.48, within(0.12));
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(MadeUpCounts.series(7, 300, 50, 500).values())
                .isEqualTo(MadeUpCounts.series(7, 300, 50, 500).values());
        assertThat(MadeUpCounts.series(8, 300, 50, 500).values())
                .isNotEqualTo(MadeUpCounts.series(7, 300, 50, 500).values());
    }
}
