package id.kentongan.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.bench.score.NabSeries.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class NabSeriesTests {
    private final NabSeries series = NabSeries.of(30, List.of(new Window(10, 13), new Window(20, 24)));

    @Test
    void valuesAWindowMostAtItsFirstRowAndLittleAtItsLast() {
        assertThat(series.worth(10)).isEqualTo(1);
        assertThat(series.worth(11)).isCloseTo(0.9670, within(1e-4));
        assertThat(series.worth(12)).isCloseTo(0.8597, within(1e-4));
        assertThat(series.worth(13)).isCloseTo(0.5622, within(1e-4));
    }

    @Test
    void blamesAFalseRowMoreTheFartherItIsBehindAWindow() {
        assertThat(series.worth(9)).isEqualTo(-1);
        assertThat(series.worth(14)).isCloseTo(-0.6823, within(1e-4));
        assertThat(series.worth(16)).isCloseTo(-0.9866, within(1e-4));
        assertThat(series.worth(25)).isCloseTo(-0.5546, within(1e-4));
    }

    @Test
    void knowsItsWindows() {
        assertThat(series.windows()).isEqualTo(2);
        assertThat(series.window(13)).isZero();
        assertThat(series.window(20)).isEqualTo(1);
        assertThat(series.isOutside(14)).isTrue();
        assertThat(series.isOutside(24)).isFalse();
    }

    @Test
    void countsFromAShareOfTheRowsOnButFromRow750AtTheLatest() {
        assertThat(NabSeries.of(30, List.of()).firstCounted()).isEqualTo(4);
        assertThat(NabSeries.of(4_032, List.of()).firstCounted()).isEqualTo(604);
        assertThat(NabSeries.of(15_902, List.of()).firstCounted()).isEqualTo(750);
    }

    @Test
    void refusesAWindowThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(5, 4));
    }
}
