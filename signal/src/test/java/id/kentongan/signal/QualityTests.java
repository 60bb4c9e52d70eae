package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTests {
    @ParameterizedTest
    @CsvSource({
        "25.00, D",
        "64.994, D",
        "64.995, C",
        "65.00, C",
        "76.60, C",
        "76.604, C",
        "76.605, B",
        "76.61, B",
        "81.25, B",
        "88.304, B",
        "88.305, A",
        "88.31, A",
        "100.00, A"
    })
    void closesTheGapsBetweenTheBandsByRoundingHalfUp(String index, Quality quality) {
        assertThat(Quality.of(new BigDecimal(index))).isEqualTo(quality);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "24.99", "24.994", "100.01", "100.005", "-30"})
    void refusesWhatIsNoIndex(String index) {
        assertThatThrownBy(() -> Quality.of(new BigDecimal(index))).isInstanceOf(IllegalArgumentException.class);
    }
}
