package id.kentongan.source.file;

import static org.assertj.core.api.Assertions.entry;

import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Entries;
import id.kentongan.source.Inspection;
import id.kentongan.source.ItemFile;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Reads files of a folder of its own. */
abstract class SourceFilesTest {

    static final SourceFiles FILES = new SourceFiles(
            Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC),
            ZoneId.of("Asia/Jakarta"),
            new Pseudonyms(new byte[32]));

    @TempDir
    Path folder;

    static Inspection.Table table(Path path) {
        try {
            return (Inspection.Table) FILES.inspect(files(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RefusalReason reason(Path path) {
        try {
            return ((Inspection.Unreadable) FILES.inspect(files(path))).reason();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Entries read(Path path) {
        return Entries.of(open(path, null));
    }

    static Entries read(Path path, ColumnMapping mapping) {
        return Entries.of(open(path, mapping));
    }

    static ItemFile open(Path path, ColumnMapping mapping) {
        try {
            return FILES.open(files(path), mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceFile> files(Path... paths) {
        return Stream.of(paths).map(SourceFile::of).toList();
    }

    Path zip(String name, Map<String, String> entries) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }
}
