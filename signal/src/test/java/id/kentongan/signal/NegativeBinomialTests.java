package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTests {
    /** One less the sum of the probabilities of all smaller counts, each from the one before. */
    @ParameterizedTest
    @CsvSource({"3, 1.5, 0.5", "1, 0.2, 2", "10, 4, 2", "25, 4, 2", "2, 30, 8"})
    void isTheSumOfTheTail(int count, double mean, double shape) {
        var share = mean / (mean + shape);
        var probability = Math.pow(1 - share, shape);
        var below = 0.0;
        for (var k = 0; k < count; k++) {
            below += probability;
            probability *= share * (k + shape) / (k + 1);
        }

        assertThat(new NegativeBinomial(mean, shape).atLeast(count)).isCloseTo(1 - below, within(1e-9));
    }

    @Test
    void isCertainOfNothingOrMore() {
        assertThat(new NegativeBinomial(0.1, 1).atLeast(0)).isEqualTo(1);
    }

    @Test
    void keepsItsDigitsFarOutInTheTail() {
        // with shape 1 it is the geometric distribution: P(X >= k) = share^k
        assertThat(new NegativeBinomial(0.01, 1).atLeast(40) / Math.pow(0.01 / 1.01, 40))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatThrownBy(() -> new NegativeBinomial(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NegativeBinomial(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
