package id.kentongan.source.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartsTests {

    private static final String FIRST = "takeout-20260102T030405Z-001.zip";
    private static final String SECOND = "takeout-20260102T030405Z-002.zip";

    @Test
    void missesTheNumbersThatAreLeftOutOfEachSet() {
        assertThat(missing(FIRST, "takeout-20260102T030405Z-004.zip")).containsExactly(2, 3);
        assertThat(missing("takeout-20260102T030405Z-1-001.zip", "takeout-20260102T030405Z-2-001.zip"))
                .isEmpty();
        assertThat(missing()).isEmpty();
    }

    @Test
    void cannotTellWhatFollowsALastPartOfFullSize() {
        assertThat(proven(List.of(1_050_000_000L, 20_000L), FIRST, SECOND)).isTrue();
        assertThat(proven(List.of(20_000L, 1_050_000_000L), FIRST, SECOND)).isFalse();
        assertThat(proven(List.of(1_050_000_000L), FIRST)).isFalse();
    }

    private static List<Integer> missing(String... names) {
        return Parts.of(parts(names), Collections.nCopies(names.length, 1L), true)
                .missing();
    }

    private static boolean proven(List<Long> sizes, String... names) {
        return Parts.of(parts(names), sizes, true).proven();
    }

    private static List<PartName> parts(String... names) {
        return Stream.of(names).flatMap(name -> PartName.find(name).stream()).toList();
    }
}
