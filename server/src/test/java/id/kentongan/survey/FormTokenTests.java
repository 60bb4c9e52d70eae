package id.kentongan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.FormKey;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTokenTests {
    private final TurnedClock clock = new TurnedClock();
    private final FormToken tokens = new FormToken(new FormKey(new byte[32]), clock);
    private final SurveyId form = new SurveyId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private final SurveyId other = new SurveyId(UUID.fromString("01900000-0000-7000-8000-000000000002"));

    @Test
    void namesTheSameIdHoweverOftenItIsOpened() {
        var token = tokens.issue(form);

        assertThat(tokens.open(form, token)).isPresent().isEqualTo(tokens.open(form, token));
        assertThat(tokens.open(form, tokens.issue(form))).isNotEqualTo(tokens.open(form, token));
    }

    @Test
    void holdsForADay() {
        var token = tokens.issue(form);
        clock.turn(Duration.ofHours(24));
        assertThat(tokens.open(form, token)).isPresent();

        clock.turn(Duration.ofMillis(1));

        assertThat(tokens.open(form, token)).isEmpty();
    }

    @Test
    void opensNoOtherFormAndUnderNoOtherKey() {
        var token = tokens.issue(form);

        assertThat(tokens.open(other, token)).isEmpty();
        var foreign = new FormToken(new FormKey(new byte[] {1}), clock);
        assertThat(foreign.open(form, token)).isEmpty();
    }

    @Test
    void refusesWhatWasChangedOrMadeUp() {
        var token = tokens.issue(form);
        for (var i = 0; i < token.length() - 1; i++) {
            var changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertThat(tokens.open(form, changed)).as("changed at " + i).isEmpty();
        }
        assertThat(tokens.open(form, "")).isEmpty();
        assertThat(tokens.open(form, "bukan token!")).isEmpty();
        assertThat(tokens.open(form, token + "AAAA")).isEmpty();
        assertThat(tokens.open(form, token.substring(4))).isEmpty();
    }
}
