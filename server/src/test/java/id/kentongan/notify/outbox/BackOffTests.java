package id.kentongan.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {
    /** With the least and the most that chance adds. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, PT15S, PT30S",
                "2, -, PT30S, PT1M",
                "3, -, PT1M, PT2M",
                "8, -, PT32M, PT1H4M",
                "9, -, PT1H4M, PT2H8M",
                "10, -, PT1H30M, PT3H",
                "12, -, PT1H30M, PT3H",
                "1, PT5M, PT5M, PT5M",
                "1, PT20S, PT20S, PT30S",
                "1, P3D, P1D, P1D",
                "1, PT0S, PT15S, PT30S"
            })
    void waits(int attempts, @Nullable Duration asked, Duration least, Duration most) {
        assertThat(new BackOff(() -> 0).after(attempts, asked)).isEqualTo(least);
        assertThat(new BackOff(new Most()).after(attempts, asked)).isEqualTo(most);
    }

    private static final class Most implements RandomGenerator {
        @Override
        public long nextLong() {
            return -1;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
