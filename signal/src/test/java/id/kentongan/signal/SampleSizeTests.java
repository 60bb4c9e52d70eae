package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTests {
    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "15, 14",
        "20, 19",
        "30, 28",
        "50, 44",
        "75, 63",
        "100, 80",
        "150, 108",
        "200, 132",
        "500, 217",
        "1000, 278",
        "1500, 306",
        "2000, 322",
        "3000, 341",
        "5000, 357",
        "10000, 370",
        "20000, 377",
        "50000, 381",
        "75000, 382",
        "100000, 384"
    })
    void isThatOfThePublishedTable(long population, long needed) {
        assertThat(SampleSize.of(population)).isEqualTo(needed);
    }

    @Test
    void neverAsksMorePeopleThanThereAre() {
        for (var population = 0L; population < 2000; population++) {
            assertThat(SampleSize.of(population)).isBetween(0L, population);
        }
        assertThat(SampleSize.of(1)).isEqualTo(1);
    }

    @Test
    void neverFallsAsMorePeopleAreServed() {
        for (var population = 1L; population < 120_000; population += 7) {
            assertThat(SampleSize.of(population)).isGreaterThanOrEqualTo(SampleSize.of(population - 1));
        }
        assertThat(SampleSize.of(280_000_000)).isEqualTo(384);
    }

    @Test
    void refusesFewerThanNone() {
        assertThatThrownBy(() -> SampleSize.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
