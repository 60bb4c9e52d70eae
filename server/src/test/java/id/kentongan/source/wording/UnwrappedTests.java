package id.kentongan.source.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UnwrappedTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/source/wrapped.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\b')
    void splitsAWrappedText(String wrapped, String text, String translation) {
        assertThat(Unwrapped.of(wrapped.replace("\\n", "\n"))).isEqualTo(new Unwrapped(text, translation));
    }

    @Test
    void leavesAnEmptyTextEmpty() {
        assertThat(Unwrapped.of("")).isEqualTo(new Unwrapped("", null));
    }
}
