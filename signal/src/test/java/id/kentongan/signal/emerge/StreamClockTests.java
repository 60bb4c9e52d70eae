package id.kentongan.signal.emerge;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.signal.emerge.StreamClock.Place;
import org.junit.jupiter.api.Test;

class StreamClockTests {
    private static final long NOON = 1_000_000;
    private final StreamClock clock = new StreamClock();

    @Test
    void runsForwardsOnly() {
        assertThat(clock.place(NOON)).isEqualTo(Place.PRESENT);
        assertThat(clock.place(NOON + 60)).isEqualTo(Place.PRESENT);
        assertThat(clock.place(NOON - 60)).isEqualTo(Place.PRESENT);

        assertThat(clock.now()).isEqualTo(NOON + 60);
    }

    @Test
    void isNotMovedByOnePostFarAhead() {
        clock.place(NOON);

        assertThat(clock.place(NOON + 24 * 3600 + 1)).isEqualTo(Place.AHEAD);
        assertThat(clock.now()).isEqualTo(NOON);
    }

    @Test
    void goesBackAfterFiftyLatePosts() {
        clock.place(NOON);
        for (int i = 1; i < 50; i++) {
            assertThat(clock.place(NOON - 3 * 3600 - i)).isEqualTo(Place.LATE);
        }

        assertThat(clock.place(NOON - 4 * 3600)).isEqualTo(Place.BACK);
        assertThat(clock.now()).isEqualTo(NOON - 4 * 3600);
    }

    @Test
    void forgetsLatePostsWhenAPresentOneComes() {
        clock.place(NOON);
        for (int i = 0; i < 200; i++) {
            assertThat(clock.place(NOON - 4 * 3600)).isEqualTo(Place.LATE);
            assertThat(clock.place(NOON)).isEqualTo(Place.PRESENT);
        }
    }
}
