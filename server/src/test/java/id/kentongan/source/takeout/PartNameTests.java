package id.kentongan.source.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartNameTests {

    @Test
    void readsBothFormsAndWhatABrowserAdds() {
        var at = Instant.parse("2026-01-02T03:04:05Z");

        assertThat(PartName.find("takeout-20260102T030405Z-002.zip"))
                .hasValue(new PartName("takeout-20260102T030405Z", at, 2));
        assertThat(PartName.find("takeout-20260102T030405Z-1-002.zip"))
                .hasValue(new PartName("takeout-20260102T030405Z-1", at, 2));
        assertThat(PartName.find("takeout-20260102T030405Z-002 (1).zip"))
                .hasValue(new PartName("takeout-20260102T030405Z", at, 2));
    }

    @Test
    void knowsNoOtherNames() {
        for (var name : List.of(
                "reviews.json", "takeout.zip", "takeout-20261302T030405Z-001.zip", "takeout-2026-001.zip", "")) {
            assertThat(PartName.find(name)).as(name).isEmpty();
        }
    }
}
