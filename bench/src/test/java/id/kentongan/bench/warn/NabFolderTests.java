package id.kentongan.bench.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kentongan.bench.score.NabSeries.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NabFolderTests {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeASeriesWhoseClockIsSetBack() throws IOException {
        Files.createDirectories(folder.resolve("labels"));
        Files.createDirectories(folder.resolve("data/calls"));
        Files.writeString(folder.resolve("data/calls/phone.csv"), """
                timestamp,value
                2026-11-01 00:00:00,4
                2026-11-01 01:00:00,5
                2026-11-01 02:00:00,90
                2026-11-01 01:00:00,6
                """);
    }

    @Test
    void findsTheFirstRowOfTheTimesOfAWindow() throws IOException {
        label("[[\"2026-11-01 01:00:00.000000\", \"2026-11-01 02:00:00.000000\"]]");
        var files = NabFolder.read(folder);
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().category()).isEqualTo("calls");
        assertThat(files.getFirst().series().values()).containsExactly(4, 5, 90, 6);
        assertThat(files.getFirst().windows()).containsExactly(new Window(1, 2));
    }

    @Test
    void readsASeriesWithoutWindows() throws IOException {
        label("[]");
        assertThat(NabFolder.read(folder).getFirst().weighed().windows()).isZero();
    }

    @Test
    void refusesALabelOfATimeThatIsNotThere() throws IOException {
        label("[[\"2026-11-01 00:30:00.000000\", \"2026-11-01 02:00:00.000000\"]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NabFolder.read(folder))
                .withMessageContaining("2026-11-01 00:30:00");
    }

    private void label(String windows) throws IOException {
        Files.writeString(
                folder.resolve("labels/combined_windows.json"), "{\"calls/phone.csv\": %s}".formatted(windows));
    }
}
