package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateDropTests {
    /** The binomial sum done by hand: P(X <= now), X binomial of now + before tries with the share of days. */
    @ParameterizedTest
    @CsvSource({"0, 7, 8, 56", "1, 7, 30, 56", "5, 7, 40, 56", "12, 7, 40, 56", "0, 1, 3, 1", "3, 1, 0, 1"})
    void isTheExactBinomialTail(long now, int days, long before, int daysBefore) {
        var share = (double) days / (days + daysBefore);
        var tries = now + before;
        var sum = 0.0;
        for (var k = 0L; k <= now; k++) {
            sum += choose(tries, k) * Math.pow(share, k) * Math.pow(1 - share, tries - k);
        }

        assertThat(new RateDrop(now, days, before, daysBefore).chance()).isCloseTo(sum, within(1e-9));
    }

    @Test
    void saysWhatWasToBeExpected() {
        assertThat(new RateDrop(1, 7, 40, 56).expected()).isEqualTo(5);
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatThrownBy(() -> new RateDrop(-1, 7, 1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateDrop(1, 0, 1, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double choose(long n, long k) {
        var result = 1.0;
        for (var i = 1L; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }
}
