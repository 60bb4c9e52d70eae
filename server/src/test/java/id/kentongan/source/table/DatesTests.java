package id.kentongan.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.RefusalReason;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DatesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @ParameterizedTest
    @CsvFileSource(resources = "/source/dates.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\b')
    void readsDates(DateOrder order, String written, String expected) {
        var outcome = new Dates(ZoneId.of("Asia/Jakarta"), order, NOW).read(written);

        assertThat(String.valueOf(outcome.at() == null ? outcome.problem() : outcome.at()))
                .isEqualTo(expected);
    }

    @Test
    void tellsTheOrderOfDayAndMonth() {
        assertThat(Dates.order("31/01/2026")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(Dates.order("01/31/2026 10:00")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(Dates.order("03/04/2026")).isEqualTo(DateOrder.UNKNOWN);
        assertThat(Dates.order("04/04/2026")).isNull();
        assertThat(Dates.order("2026-01-31")).isNull();
        assertThat(Dates.order("31/31/2026")).isNull();
    }

    @Test
    void givesUpOnLongTextAtOnce() {
        assertThat(new Dates(ZoneId.of("Asia/Jakarta"), DateOrder.UNKNOWN, NOW)
                        .read("1 ".repeat(100_000))
                        .problem())
                .isEqualTo(RefusalReason.BAD_DATE);
    }
}
