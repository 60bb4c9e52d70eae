package id.kentongan.platform.pg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** Unpacks the programs of PostgreSQL from the class path, once for each directory and version. */
final class Binaries {
    /** What the archives on the class path hold; a test compares it with what the program says of itself. */
    static final String VERSION = "18.6";

    static final int MAJOR = 18;

    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "/postgres-linux-x86_64.txz",
            "aarch64", "/postgres-linux-arm_64.txz");
    private static final String MARKER = "unpacked";

    private Binaries() {}

    /**
     * Unpacks below {@code parent} unless that was done before. Safe when several threads or processes do it at once; what
     * was interrupted or damaged is done again.
     *
     * @return the directory with {@code bin}, {@code lib} and {@code share}
     */
    static synchronized Path unpack(Path parent) throws IOException {
        var target = parent.resolve("pg-" + VERSION);
        Files.createDirectories(parent);
        var lock = parent.resolve("pg-" + VERSION + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (!held.isValid() || !isComplete(target)) {
                deleteTree(target);
                unpackArchive(target);
                Files.writeString(target.resolve(MARKER), summary(target));
            }
        }
        return target;
    }

    private static void unpackArchive(Path target) throws IOException {
        try (var packed = openArchive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(entry, tar, target);
            }
        }
    }

    private static InputStream openArchive() {
        var system = System.getProperty("os.name");
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var archive = "Linux".equals(system) ? ARCHIVES.get(processor) : null;
        var stream = archive == null ? null : Binaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new PostgresFailure("No embedded PostgreSQL for " + system + " on " + processor
                    + ": use a PostgreSQL server of your own with --db-url.");
        }
        return stream;
    }

    private static void unpackEntry(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Archive entry outside of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static boolean isComplete(Path target) throws IOException {
        var marker = target.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(summary(target));
    }

    /** Number and bytes of the files: enough to notice files that a power cut or a cleaner took away. */
    private static String summary(Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(target)) {
            var files = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.endsWith(MARKER))
                    .mapToLong(path -> path.toFile().length())
                    .summaryStatistics();
            return "%d files, %d bytes%n".formatted(files.getCount(), files.getSum());
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
