package id.kentongan.bench.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatcherTests {
    static Stream<Supplier<Watcher>> watchers() {
        return Stream.of(() -> new KentonganWatcher(0.5), ForestWatcher::new);
    }

    @ParameterizedTest
    @MethodSource("watchers")
    void warnsOfABurstAndScoresItAboveAllBefore(Supplier<Watcher> watchers) {
        var series = MadeUpCounts.series(3, 300, 4_000, 2_000);
        series.values()[3_900] = 400;
        var heard = series.heardBy(watchers);
        assertThat(heard.warnings()[3_900]).isTrue();
        var highest = IntStream.range(0, 3_900)
                .mapToDouble(row -> heard.scores()[row])
                .max();
        assertThat(heard.scores()[3_900]).isGreaterThan(highest.orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("watchers")
    void keepsMoreThanNothingOverARestart(Supplier<Watcher> watchers) {
        var watcher = watchers.get();
        watcher.accept(0, 1);
        watcher.accept(300, 2);
        assertThat(watcher.stateBytes()).isBetween(1_000, 1_000_000);
    }
}
