package id.kentongan.platform.pg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** The home of a server that was made once and has stopped: copying it is much faster than making another. */
final class PreparedHome {
    static final Path PROGRAMS = Path.of("target", "postgres");

    private static final Path MADE = make();

    private PreparedHome() {}

    /** Fills the empty directory {@code home}. */
    static void copyTo(Path home) throws IOException {
        try (Stream<Path> paths = Files.walk(MADE)) {
            for (var path : paths.skip(1).toList()) {
                Files.copy(path, home.resolve(MADE.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Path make() {
        try {
            var home = Files.createTempDirectory("kentongan-prepared");
            EmbeddedPostgres.start(home, PROGRAMS, Map.of()).close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
        try {
            Binaries.deleteTree(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
