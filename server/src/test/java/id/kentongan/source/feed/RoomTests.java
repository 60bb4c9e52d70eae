package id.kentongan.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kentongan.platform.net.RetryableFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTests {
    private static final int MIB = 1 << 20;

    private final Room room = new Room(5 * MIB);

    @Test
    void letsSmallOnesInBesideALargeOne() throws Exception {
        take(4 * MIB);

        for (var i = 0; i < 20; i++) {
            take(40_000);
        }
        assertThat(failure(MIB).key()).isEqualTo("net.failed.crowded");
    }

    @Test
    void letsTheLargestInOneAfterTheOther() throws Exception {
        var first = take(5 * MIB);

        assertThat(failure(5 * MIB)).isNotNull();
        first.close();
        take(5 * MIB);
    }

    @Test
    void letsWhatIsLargerThanTheRoomInAlone() throws Exception {
        var small = take(0);

        assertThat(failure(50 * MIB)).isNotNull();
        small.close();
        take(50 * MIB).close();
        take(5 * MIB);
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(failure(1).key()).isEqualTo("net.failed.stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private Room.Place take(int bytes) throws RetryableFailure {
        return room.take(bytes, "kabar.example", Duration.ZERO);
    }

    private RetryableFailure failure(int bytes) {
        return catchThrowableOfType(RetryableFailure.class, () -> take(bytes));
    }
}
