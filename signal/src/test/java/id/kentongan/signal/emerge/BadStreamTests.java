package id.kentongan.signal.emerge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine does with streams that are not as they should be. */
class BadStreamTests {
    private final Ordinary stream = new Ordinary();

    private static Post post(String id, Instant at, String... terms) {
        return new Post(id, at, "akun" + id, "f" + id, List.of(terms));
    }

    private List<String> withWords(String... terms) {
        var all = new ArrayList<>(List.of(terms));
        all.addAll(stream.words(6));
        return all;
    }

    @Test
    void passesOverAnIdThatComesAgain() {
        stream.days(5, 1_000);
        for (int i = 0; i < 30; i++) {
            stream.accept(new Post("same", stream.now(), "a" + i, "f" + i, withWords("banjir", "pasar")));
        }

        assertThat(stream.told()).isEmpty();
    }

    @Test
    void takesPostsUpToThreeHoursLateForPresent() {
        stream.days(5, 1_000);
        for (int i = 0; i < 12; i++) {
            stream.ordinary();
            stream.accept(new Post(
                    "late" + i,
                    stream.now().minus(Duration.ofHours(i % 3)),
                    "a" + i,
                    "late" + i,
                    withWords("banjir", "pasar")));
        }

        assertThat(stream.told()).hasSize(2);
        assertThat(stream.told().getFirst().at()).isEqualTo(stream.now());
    }

    @Test
    void raisesNothingFromABacklogBetweenPresentPosts() {
        stream.days(5, 1_000);
        for (int i = 0; i < 300; i++) {
            stream.days(0.001, 1_000);
            stream.ordinary();
            stream.accept(new Post(
                    "old" + i,
                    stream.now().minus(Duration.ofDays(30)),
                    "a" + i,
                    "old" + i,
                    withWords("banjir", "pasar")));
        }

        assertThat(stream.told()).isEmpty();
    }

    @Test
    void isNotStoppedByAPostFromFarAhead() {
        stream.days(5, 1_000);
        stream.accept(post("wrong", Instant.parse("2099-01-01T00:00:00Z"), "kata1"));
        stream.issue(12, 4, "banjir", "pasar");

        assertThat(stream.told()).isNotEmpty();
        assertThat(stream.told().getFirst().at()).isBefore(Instant.parse("2026-07-01T00:00:00Z"));
    }

    @Test
    void goesBackWhenTheClockWasWrong() {
        stream.accept(post("wrong", Instant.parse("2099-01-01T00:00:00Z"), "kata1"));
        stream.days(5, 1_000).issue(12, 4, "banjir", "pasar");

        assertThat(stream.told()).isNotEmpty();
        assertThat(stream.told().getFirst().at()).isBefore(Instant.parse("2026-07-01T00:00:00Z"));
    }

    @Test
    void recoversFromTwoWrongPostsInARow() {
        stream.days(5, 1_000);
        stream.accept(post("wrong", Instant.parse("2099-01-01T00:00:00Z"), "kata1"));
        stream.accept(post("wrong too", Instant.parse("2099-01-01T00:00:01Z"), "kata1"));
        stream.days(0.5, 1_000).issue(12, 4, "banjir", "pasar");

        assertThat(stream.told()).isNotEmpty();
        assertThat(stream.told().getFirst().at()).isBefore(Instant.parse("2026-07-01T00:00:00Z"));
    }

    @Test
    void goesOnAfterAGapOfWeeks() {
        stream.days(5, 1_000).pause(40 * Ordinary.DAY).days(2, 1_000);
        assertThat(stream.told()).isEmpty();

        stream.issue(12, 4, "banjir", "pasar");
        assertThat(stream.told().getFirst().terms()).startsWith("banjir", "pasar");
    }

    @Test
    void raisesNoStormFromAMillionPostsInAMinute() {
        stream.days(5, 1_000);
        for (int i = 0; i < 1_000_000; i++) {
            if (i % 16_000 == 0) {
                stream.pause(1);
            }
            stream.ordinary();
        }
        int told = stream.told().size();
        stream.days(1, 1_000).issue(12, 4, "banjir", "pasar");

        assertThat(told).isLessThan(5);
        assertThat(stream.told().getLast().terms()).contains("banjir", "pasar");
    }

    @Test
    void holdsAMillionCopiesOfOneTextAsOneVoice() {
        stream.days(5, 1_000);
        for (int i = 0; i < 1_000_000; i++) {
            stream.say("spam", "akun" + i, List.of("promo", "gratis"));
        }

        assertThat(stream.told()).hasSizeBetween(1, 8);
        assertThat(stream.told().getLast().items().size()).isLessThanOrEqualTo(Burst.MOST_ITEMS);
    }

    @Test
    void acceptsPostsWithoutTermsAndWithVeryMany() {
        stream.days(5, 1_000);
        var many = new ArrayList<String>();
        for (int i = 0; i < 100_000; i++) {
            many.add("t" + i);
        }
        stream.say("empty", "a", List.of());
        stream.say("long", "a", many);
        stream.days(1, 1_000);

        assertThat(stream.told()).isEmpty();
    }

    @Test
    void acceptsTimesBeyondTheCalendarOfHolidays() {
        stream.pause(400 * 365 * Ordinary.DAY);
        stream.days(5, 1_000).issue(12, 4, "banjir", "pasar");

        assertThat(stream.told()).isNotEmpty();
    }
}
