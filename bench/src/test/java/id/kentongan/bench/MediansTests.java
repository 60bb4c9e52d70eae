package id.kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTests {
    @Test
    void takesTheMiddleWhateverTheOrder() {
        assertThat(Medians.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Medians.median(List.of(4.0))).isEqualTo(4);
    }

    @Test
    void takesTheLowerOfTwoMiddles() {
        assertThat(Medians.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2);
    }

    @Test
    void findsTheEnds() {
        assertThat(Medians.quantile(List.of(3.0, 1.0, 2.0), 0)).isEqualTo(1);
        assertThat(Medians.quantile(List.of(3.0, 1.0, 2.0), 1)).isEqualTo(3);
    }
}
