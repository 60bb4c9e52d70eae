package id.kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadingTests {
    @Test
    void readsWhatAFreshProcessTells() {
        assertThat(Loading.parse("41943040 0.25 2026.11.2\n")).isEqualTo(new Loading(0, 41_943_040, 0.25));
    }
}
