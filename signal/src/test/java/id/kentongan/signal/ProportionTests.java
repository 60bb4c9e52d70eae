package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTests {
    /** Method 3 in table I of R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void makesTheIntervalsThatNewcombePrinted(long hits, long n, double low, double high) {
        var interval = new Proportion(hits, n).interval();

        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    @Test
    void staysWithinItsScaleAndHoldsItsValue() {
        for (var n = 1; n <= 60; n++) {
            for (var hits = 0; hits <= n; hits++) {
                var share = new Proportion(hits, n);
                for (var confidence : Confidence.values()) {
                    var interval = share.interval(confidence);
                    assertThat(interval.contains(share.value())).isTrue();
                    assertThat(interval.low()).isBetween(0.0, 1.0);
                    assertThat(interval.high()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Test
    void isWiderWhenItMustBeMoreCertain() {
        var share = new Proportion(12, 40);

        assertThat(share.interval(Confidence.P99).width())
                .isGreaterThan(share.interval(Confidence.P95).width());
    }

    @Test
    void knowsNothingOfNothing() {
        var nothing = new Proportion(0, 0);

        assertThat(nothing.interval()).isEqualTo(new Interval(0, 1));
        assertThat(nothing.isEnough()).isFalse();
        assertThatIllegalStateException().isThrownBy(nothing::value);
    }

    @ParameterizedTest
    @CsvSource({"0, 4, false", "0, 5, true", "3, 6, false", "6, 12, true", "5, 10, false", "400, 1000, true"})
    void isEnoughFromFiveOnWhenTheIntervalCoversAtMostHalfOfTheScale(long hits, long n, boolean enough) {
        assertThat(new Proportion(hits, n).isEnough()).isEqualTo(enough);
    }

    @Test
    void refusesMoreHitsThanObservations() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    }
}
