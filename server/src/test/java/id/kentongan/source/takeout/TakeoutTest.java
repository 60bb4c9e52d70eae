package id.kentongan.source.takeout;

import id.kentongan.source.Entries;
import id.kentongan.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Reads archives of a folder of its own. */
abstract class TakeoutTest {

    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    static final String PART = "takeout-20260601T020304Z-001.zip";

    @TempDir
    Path folder;

    static Entries read(Path... paths) {
        return Entries.of(scan(paths).open());
    }

    static Takeout scan(Path... paths) {
        try {
            return Takeout.scan(
                    new ArrayList<>(Stream.of(paths).map(SourceFile::of).toList()), NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
