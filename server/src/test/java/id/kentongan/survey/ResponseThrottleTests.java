package id.kentongan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResponseThrottleTests {
    private static final String HERE = "203.0.113.7";

    private final TurnedClock clock = new TurnedClock();
    private final ResponseThrottle throttle = new ResponseThrottle(clock);
    private final SurveyId form = new SurveyId(UUID.randomUUID());

    @Test
    void admitsThirtyAnswersAnHourFromOneAddress() {
        assertThat(admitted(HERE, 40)).isEqualTo(30);
        assertThat(throttle.admit(form, "203.0.113.8")).isTrue();
        assertThat(throttle.admit(new SurveyId(UUID.randomUUID()), HERE)).isTrue();

        clock.turn(Duration.ofHours(1));

        assertThat(admitted(HERE, 40)).isEqualTo(30);
    }

    @Test
    void takesAnIpv6NetworkForOneAddress() {
        for (var i = 0; i < 30; i++) {
            assertThat(throttle.admit(form, "2001:db8:1:2::" + Integer.toHexString(i)))
                    .isTrue();
        }

        assertThat(throttle.admit(form, "2001:db8:1:2:ffff::1")).isFalse();
        assertThat(throttle.admit(form, "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void admitsAThousandAnswersAnHourAltogether() {
        var admitted = 0;
        for (var i = 0; i < 1100; i++) {
            admitted += throttle.admit(form, "198.51." + i / 250 + "." + i % 250) ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(1000);
    }

    @Test
    void countsNothingThatIsTakenBack() {
        for (var i = 0; i < 200; i++) {
            assertThat(throttle.admit(form, HERE)).isTrue();
            throttle.takeBack(form, HERE);
        }
    }

    @Test
    void forgetsEveryAddressWithItsKeyAtTheEndOfTheDay() {
        clock.turn(Duration.ofHours(20).plusMinutes(59)); // 23.59 UTC
        assertThat(admitted(HERE, 30)).isEqualTo(30);

        clock.turn(Duration.ofMinutes(1));

        assertThat(admitted(HERE, 30)).isEqualTo(30);
    }

    private int admitted(String address, int tries) {
        var admitted = 0;
        for (var i = 0; i < tries; i++) {
            admitted += throttle.admit(form, address) ? 1 : 0;
        }
        return admitted;
    }
}
