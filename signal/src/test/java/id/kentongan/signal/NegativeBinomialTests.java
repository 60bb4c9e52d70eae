package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTests {
    /** With size 1 the tail is geometric: P(X >= k) = (m / (m + 1))^k. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 0.375", "1, 1, 3, 0.09375", "3, 1, 2, 0.4921875", "9, 1, 40, 0.0140418388"})
    void agreesWithTheGeometricTail(double mean, double dispersion, double count, double chance) {
        assertThat(Math.pow(10, -new NegativeBinomial(mean, dispersion).surprise(count)))
                .isEqualTo(chance, within(1e-8));
    }

    @Test
    void findsNothingSurprisingInNothing() {
        assertThat(new NegativeBinomial(0.1, 1e-4).surprise(0)).isEqualTo(0.2613, within(1e-3));
    }

    @Test
    void growsWithTheCountAndShrinksWithTheDispersion() {
        var before = 0.0;
        for (var count = 0; count < 400; count++) {
            var surprise = new NegativeBinomial(8, 0.2).surprise(count);
            assertThat(surprise).as("%d", count).isGreaterThan(before);
            before = surprise;
        }
        assertThat(new NegativeBinomial(8, 0.5).surprise(30)).isLessThan(new NegativeBinomial(8, 0.1).surprise(30));
    }

    @Test
    void staysFiniteForTheGreatest() {
        assertThat(new NegativeBinomial(1e-6, 1e-4).surprise(1e12)).isEqualTo(NegativeBinomial.MOST_SURPRISE);
        assertThat(new NegativeBinomial(1e12, 0.1).surprise(1e12)).isEqualTo(0.34, within(0.02));
        assertThat(new NegativeBinomial(1e12, 1e-4).surprise(0)).isNotNegative();
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(1, 1).surprise(-1));
    }

    /** One less the sum of the probabilities of all smaller counts, each from the one before. */
    @ParameterizedTest
    @CsvSource({"3, 1.5, 2", "1, 0.2, 0.5", "10, 4, 0.5", "25, 4, 0.5", "2, 30, 0.125"})
    void isTheSumOfTheTail(int count, double mean, double dispersion) {
        var size = 1 / dispersion;
        var share = mean / (mean + size);
        var probability = Math.pow(1 - share, size);
        var below = 0.0;
        for (var k = 0; k < count; k++) {
            below += probability;
            probability *= share * (k + size) / (k + 1);
        }
        assertThat(new NegativeBinomial(mean, dispersion).atLeast(count)).isEqualTo(1 - below, within(1e-9));
        assertThat(new NegativeBinomial(mean, dispersion).atLeast(0)).isEqualTo(1);
    }

    @Test
    void keepsItsDigitsFarOutInTheTail() {
        assertThat(new NegativeBinomial(0.01, 1).atLeast(40) / Math.pow(0.01 / 1.01, 40))
                .isEqualTo(1, within(1e-9));
    }
}
