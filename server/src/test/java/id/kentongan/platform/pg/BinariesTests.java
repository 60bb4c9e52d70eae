package id.kentongan.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTests {
    @TempDir
    private Path parent;

    @Test
    void unpacksWhatIsMissingOrDamagedAndNothingElse() throws Exception {
        var programs = Binaries.unpack(parent);
        var postgres = programs.resolve("bin").resolve("postgres");
        assertThat(postgres).isExecutable();
        var made = Files.getLastModifiedTime(postgres);

        Binaries.unpack(parent);
        assertThat(Files.getLastModifiedTime(postgres)).as("left alone").isEqualTo(made);

        Files.writeString(postgres, "cut short");
        Binaries.unpack(parent);
        assertThat(Files.size(postgres)).as("unpacked again").isGreaterThan(1_000_000);

        Files.delete(programs.resolve("unpacked"));
        Files.delete(programs.resolve("bin").resolve("initdb"));
        Binaries.unpack(parent);
        assertThat(programs.resolve("bin").resolve("initdb")).isExecutable();
    }

    @Test
    void canBeAskedByTwoAtOnce() throws Exception {
        Callable<Path> unpack = () -> Binaries.unpack(parent);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var result : threads.invokeAll(Stream.of(unpack, unpack).toList())) {
                assertThat(result.get().resolve("bin").resolve("pg_ctl")).isExecutable();
            }
        }
    }
}
