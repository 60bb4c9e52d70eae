package id.kentongan.notify.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.notify.Severity;
import id.kentongan.people.PersonId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a route lets something through, by the clock of Jakarta (UTC+7) unless said otherwise. */
class TimetableTests {
    /** 24 November 2026 is a Tuesday. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // at once, and around quiet hours over midnight
                "now, 21:00, 06:00, notice, 2026-11-24T03:00:00Z, 2026-11-24T03:00:00Z",
                "now, 21:00, 06:00, notice, 2026-11-24T13:59:59Z, 2026-11-24T13:59:59Z",
                "now, 21:00, 06:00, notice, 2026-11-24T14:00:00Z, 2026-11-24T23:00:00Z",
                "now, 21:00, 06:00, info, 2026-11-24T20:00:00Z, 2026-11-24T23:00:00Z",
                "now, 21:00, 06:00, notice, 2026-11-24T23:00:00Z, 2026-11-24T23:00:00Z",
                "now, 21:00, 06:00, urgent, 2026-11-24T20:00:00Z, 2026-11-24T20:00:00Z",
                // quiet hours within a day
                "now, 12:00, 13:30, notice, 2026-11-24T05:15:00Z, 2026-11-24T06:30:00Z",
                "now, -, -, info, 2026-11-24T20:00:00Z, 2026-11-24T20:00:00Z",
                // each morning at seven, which is midnight of UTC
                "morning, -, -, notice, 2026-11-24T23:59:59Z, 2026-11-25T00:00:00Z",
                "morning, -, -, notice, 2026-11-25T00:00:00Z, 2026-11-26T00:00:00Z",
                "morning, 21:00, 07:30, notice, 2026-11-24T10:00:00Z, 2026-11-25T00:30:00Z",
                "morning, -, -, urgent, 2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z",
                // on Mondays
                "weekly, -, -, notice, 2026-11-24T10:00:00Z, 2026-11-30T00:00:00Z",
                "weekly, -, -, notice, 2026-11-29T23:59:59Z, 2026-11-30T00:00:00Z",
                "weekly, -, -, notice, 2026-11-30T00:00:00Z, 2026-12-07T00:00:00Z",
                "weekly, -, -, urgent, 2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z"
            })
    void sendsAt(
            String rhythm, @Nullable String from, @Nullable String to, String severity, Instant now, Instant expected) {
        var quiet = from == null || to == null ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(to));

        assertThat(route(Rhythm.of(rhythm), quiet).when(Severity.of(severity), now, ZoneId.of("Asia/Jakarta")))
                .isEqualTo(expected);
    }

    @Test
    void goesByTheClockOfTheUnit() {
        assertThat(route(Rhythm.MORNING, null)
                        .when(Severity.NOTICE, Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Asia/Jayapura")))
                .isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"info, notice, false", "notice, notice, true", "urgent, notice, true", "info, info, true"})
    void takesWhatPressesEnough(String severity, String least, boolean expected) {
        var route = new Route(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                Medium.MAIL,
                "a@b.example",
                Severity.of(least),
                Rhythm.NOW,
                null,
                "");

        assertThat(route.takes(Severity.of(severity))).isEqualTo(expected);
    }

    @Test
    void knowsNoQuietHoursThatEndWhenTheyBegin() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Route route(Rhythm rhythm, @Nullable QuietHours quiet) {
        return new Route(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                Medium.MAIL,
                "a@b.example",
                Severity.INFO,
                rhythm,
                quiet,
                "");
    }
}
