package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTests {
    @ParameterizedTest
    @CsvSource({
        "25, 25.00, D",
        "64.994, 64.99, D",
        "64.995, 65.00, C",
        "76.604, 76.60, C",
        "76.605, 76.61, B",
        "81.25, 81.25, B",
        "88.304, 88.30, B",
        "88.305, 88.31, A",
        "100, 100.00, A"
    })
    void roundsHalfUpBeforeItChoosesTheBand(double index, String rounded, Band band) {
        assertThat(Band.rounded(index)).hasToString(rounded);
        assertThat(Band.of(index)).isEqualTo(band);
    }

    @Test
    void refusesWhatIsNoIndex() {
        assertThatIllegalArgumentException().isThrownBy(() -> Band.of(24.99));
    }
}
