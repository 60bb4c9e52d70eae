package id.kentongan.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "4.0|4",
                "4,0|4",
                " 3 |3",
                "2/5|2",
                "2 dari 5|2",
                "4 out of 5 stars|4",
                "1 star|1",
                "Bintang 3|3",
                "5 bintang|5",
                "lima|5",
                "FOUR|4",
                "\u2605\u2605\u2605\u2605\u2606|4",
                "\u2605|1",
                "\u2b50\u2b50\u2b50|3",
                "\u2b50\ufe0f\u2b50\ufe0f|2"
            })
    void readsWholeStars(String written, int stars) {
        assertThat(Stars.read(written)).hasValue(stars);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "6",
                "-1",
                "4,5",
                "4.5",
                "55",
                "5/10",
                "enam",
                "bagus",
                "NaN",
                "1e0",
                "\u2606\u2606",
                "\u2605\u2605\u2605\u2605\u2605\u2605",
                "\u2605\u2605\u2605\u2605\u2605\u2606"
            })
    void readsNothingElse(String written) {
        assertThat(Stars.read(written)).isEmpty();
    }
}
