package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private final Slots slots = new Slots(3, 2);

    @Test
    void givesAHostNoMoreThanItsPart() throws Exception {
        var first = take("a.example");
        take("a.example");

        assertThat(failure("a.example").key()).isEqualTo("net.failed.crowded");
        first.close();
        take("a.example");
    }

    @Test
    void givesAllNoMoreThanThereIs() throws Exception {
        take("a.example");
        take("b.example");
        var last = take("c.example");

        assertThat(failure("d.example")).isNotNull();
        last.close();
        take("d.example").close();
        // the attempt that failed kept no place of its host
        take("d.example");
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(failure("a.example").key()).isEqualTo("net.failed.stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private Slots.Place take(String host) throws RetryableFailure {
        return slots.take(host, Duration.ZERO);
    }

    private RetryableFailure failure(String host) {
        return catchThrowableOfType(RetryableFailure.class, () -> take(host));
    }
}
