package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTests {
    @Test
    void holdsBothOfItsEdges() {
        var interval = new Interval(1, 2.5);

        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(2.5)).isTrue();
        assertThat(interval.contains(2.6)).isFalse();
        assertThat(interval.width()).isEqualTo(1.5);
    }

    @Test
    void refusesEdgesInTheWrongOrderOrOutOfNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN));
    }
}
