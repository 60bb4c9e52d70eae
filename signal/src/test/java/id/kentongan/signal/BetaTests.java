package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTests {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5723649429247",
        "1, 0",
        "3.3, 0.9870985778947343",
        "10, 12.801827480081469",
        "1000000, 12815504.569147611"
    })
    void knowsTheLogarithmOfTheGammaFunction(double x, double expected) {
        assertThat(Beta.logGamma(x)).isEqualTo(expected, within(1e-13 * Math.max(1, expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 0.4, 0.5248",
        "0.5, 0.5, 0.1, 0.20483276469913345",
        "1000, 2000, 0.34, 0.7812150911606441",
        "30, 0.5, 0.99, 0.43933436890525074",
        "2, 3, 0, 0",
        "2, 3, 1, 1"
    })
    void sumsTheDistributionUpToAValue(double a, double b, double x, double expected) {
        assertThat(new Beta(a, b).cdf(x)).isEqualTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "7.5, 3.5, 0.025, 0.3941816818513287",
        "7.5, 3.5, 0.975, 0.9073054060618468",
        "0.5, 10.5, 0.975, 0.21719626750921053",
        "1, 1, 0.3, 0.3",
        "200.5, 100.5, 0.025, 0.6119239991789891",
        "1000000, 3000000, 0.975, 0.25042446295662485",
        "0.7, 0.2, 0.025, 0.035395039289517"
    })
    void findsTheValueBelowWhichAShareLies(double a, double b, double p, double expected) {
        assertThat(new Beta(a, b).quantile(p)).isEqualTo(expected, within(1e-10));
    }

    @Test
    void quantileAndSumUndoEachOther() {
        for (var a : new double[] {0.5, 1.5, 12, 340.5}) {
            for (var b : new double[] {0.5, 2, 77.5, 5000}) {
                for (var p : new double[] {0.005, 0.025, 0.5, 0.975, 0.995}) {
                    var beta = new Beta(a, b);
                    assertThat(beta.cdf(beta.quantile(p)))
                            .as("a=%s b=%s p=%s", a, b, p)
                            .isEqualTo(p, within(1e-7));
                }
            }
        }
    }

    @Test
    void refusesShapesAndSharesThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(1, 1).quantile(1));
    }
}
