package id.kentongan.source.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EntryDatesTests {

    private final EntryDates dates = new EntryDates(FeedTest.JAKARTA, FeedTest.NOW);

    @ParameterizedTest
    @CsvFileSource(resources = "/feed/dates.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\b')
    void readsDates(@Nullable String written, String expected) {
        assertThat(String.valueOf(dates.read(written == null ? null : written.replace("\\u2019", "\u2019"))))
                .isEqualTo(expected);
    }

    @Test
    void takesTheTimeOfTheFetchWhenThereIsNone() {
        assertThat(dates.readOrFetched(null)).isEqualTo(FeedTest.NOW);
        assertThat(dates.readOrFetched("besok")).isEqualTo(FeedTest.NOW);
    }
}
