package id.kentongan.platform.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive claim on a directory, held through a lock file. The operating system drops it when the process ends, in
 * whatever way it ends. Thread-safe.
 */
public final class DirectoryLock implements AutoCloseable {
    /** Locks of this process. Opening and closing a locked file a second time would silently drop its lock on Linux. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Claims {@code directory}, which must exist, through the file {@code lock} in it.
     *
     * @return empty when this process or another one holds the lock
     */
    public static Optional<DirectoryLock> tryAcquire(Path directory) {
        try {
            var file = directory.toRealPath().resolve("lock");
            return HELD.add(file) ? lock(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this process or another one holds {@code directory}. */
    public static boolean isHeld(Path directory) {
        var lock = tryAcquire(directory);
        lock.ifPresent(DirectoryLock::close);
        return lock.isEmpty();
    }

    private static Optional<DirectoryLock> lock(Path file) throws IOException {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new DirectoryLock(file, channel));
        } finally {
            if (lock == null) {
                release(file, channel);
            }
        }
    }

    @Override
    public void close() {
        try {
            release(file, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        try (channel) {
            HELD.remove(file);
        }
    }
}
