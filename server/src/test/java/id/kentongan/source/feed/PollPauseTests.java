package id.kentongan.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollPauseTests {

    private final PollPause pause = new PollPause(new Random(7));

    @ParameterizedTest
    @CsvSource({
        ",,PT1H",
        "PT0S,PT0S,PT1H",
        "PT45M,,PT45M",
        ",PT30M,PT30M",
        "PT45M,PT2H,PT2H",
        "PT3H,PT2H,PT3H",
        "PT1M,,PT10M",
        "P7D,,PT24H",
        ",P365D,PT24H"
    })
    void keepsWithinItsBoundsGiveOrTakeATenth(@Nullable Duration period, @Nullable Duration maxAge, Duration expected) {
        for (int round = 0; round < 100; round++) {
            assertThat(pause.after(period, maxAge)).isBetween(part(expected, 90), part(expected, 110));
        }
    }

    @ParameterizedTest
    @CsvSource({"PT2H,PT2H", "PT1S,PT10M", "P3D,P3D", "P365D,P30D"})
    void neverComesBackBeforeItMay(Duration retryAfter, Duration expected) {
        for (int round = 0; round < 100; round++) {
            assertThat(pause.after(new RetryableFailure(retryAfter, "net.failed.busy", "kabar.example")))
                    .isBetween(expected, part(expected, 110));
        }
    }

    @Test
    void comesBackSoonerWhenItMayWorkThen() {
        assertThat(pause.after(new RetryableFailure("net.failed.dns", "kabar.example")))
                .isBetween(Duration.ofMinutes(27), Duration.ofMinutes(33));
        assertThat(pause.after(new TerminalFailure("net.failed.missing", "kabar.example")))
                .isGreaterThan(Duration.ofHours(21));
    }

    @Test
    void isNotTheSameForAll() {
        assertThat(pause.after(null, null)).isNotEqualTo(pause.after(null, null));
    }

    private static Duration part(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }
}
