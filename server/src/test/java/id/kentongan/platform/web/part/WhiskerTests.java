package id.kentongan.platform.web.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WhiskerTests {
    @Test
    void putsTheIntervalAndTheDotOnTheScale() {
        var whisker = new Whisker(2, 3, 5, 1, 5);

        assertThat(whisker.scale()).isEqualTo("M4.0 8H116.0");
        assertThat(whisker.interval()).isEqualTo("M32.0 8H116.0");
        assertThat(whisker.dot()).isEqualTo("M60.0 8h0");
    }

    @Test
    void refusesAFigureOutsideItsInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Whisker(2, 1, 5, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Whisker(2, 3, 5, 5, 5));
    }
}
