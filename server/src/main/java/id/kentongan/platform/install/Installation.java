package id.kentongan.platform.install;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The data directory of one installation, claimed by this process until it is closed.
 *
 * <pre>
 * DATA/lock              held while a process uses the directory
 * DATA/server.properties who holds it, and how to reach its database
 * DATA/secret.key        the key of the pseudonyms
 * DATA/incoming/         uploaded files on their way in
 * DATA/postgres/         the embedded database
 * </pre>
 */
public final class Installation implements AutoCloseable {
    public static final int KEY_BYTES = 32;

    private static final String LOCK = "lock";
    private static final String NOTE = "server.properties";
    private static final String KEY = "secret.key";
    /** What may lie in a directory that is still called empty: the mark of a fresh file system. */
    private static final Set<String> IGNORED = Set.of("lost+found");

    private static final int CLAIMS = 5;
    private static final Duration CLAIM_PAUSE = Duration.ofMillis(40);

    private final Path data;
    private final DirectoryLock lock;

    private Installation(Path data, DirectoryLock lock) {
        this.data = data;
        this.lock = lock;
    }

    /** What a look at a data directory finds. */
    public sealed interface State {}

    /** There is no installation. */
    public record Absent() implements State {}

    /** Nobody uses it. */
    public record Stopped() implements State {}

    /** A process has claimed it, and does not (yet) serve. */
    public record Starting(long pid) implements State {}

    /** A server runs in it. */
    public record Running(Server server) implements State {}

    /**
     * Claims {@code data}, making it when it is missing.
     *
     * @throws InstallationFailure when it is in use, foreign, of another owner or damaged
     */
    public static Installation open(Path data) {
        try {
            if (Files.exists(data)) {
                requireOurs(data);
            }
            PrivateFile.directory(data);
            var lock = claim(data).orElseThrow(() -> InstallationFailure.inUse(data, find(data)));
            try {
                var installation = new Installation(data.toRealPath(), lock);
                installation.prepare();
                return installation;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw InstallationFailure.unusable(data, e);
        }
    }

    /** Looks at {@code data} without claiming it. */
    public static State find(Path data) {
        if (!Files.exists(data.resolve(LOCK))) {
            return new Absent();
        }
        if (!DirectoryLock.isHeld(data)) {
            return new Stopped();
        }
        var note = readNote(data);
        var pid = note.getProperty("pid", "0");
        return note.containsKey("address")
                ? new Running(new Server(
                        Long.parseLong(pid),
                        note.getProperty("address"),
                        note.getProperty("database.url"),
                        note.getProperty("database.user"),
                        note.getProperty("database.password")))
                : new Starting(Long.parseLong(pid));
    }

    /** Tries a few times: a mere look by {@link #find} holds the lock for a moment. */
    private static Optional<DirectoryLock> claim(Path data) {
        return Stream.generate(() -> DirectoryLock.tryAcquire(data))
                .limit(CLAIMS)
                .peek(lock -> {
                    if (lock.isEmpty()) {
                        LockSupport.parkNanos(CLAIM_PAUSE.toNanos());
                    }
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void requireOurs(Path data) throws IOException {
        var owner = Files.getAttribute(data, "unix:uid");
        if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw InstallationFailure.otherOwner(data, Files.getOwner(data).getName());
        }
        try (Stream<Path> entries = Files.list(data)) {
            var names = entries.map(entry -> entry.getFileName().toString()).toList();
            if (!names.contains(LOCK) && !IGNORED.containsAll(names)) {
                throw InstallationFailure.foreign(data);
            }
        }
    }

    private void prepare() throws IOException {
        var note = new Properties();
        note.setProperty("pid", String.valueOf(ProcessHandle.current().pid()));
        writeNote(note);
        PrivateFile.directory(incoming());
        var key = data.resolve(KEY);
        if (!Files.exists(key) && !Files.exists(postgresHome())) {
            var random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(key, random);
        }
        if (!Files.exists(key) || Files.size(key) != KEY_BYTES) {
            throw InstallationFailure.keyLost(key);
        }
    }

    /** Tells the command line how to reach the server that now runs in this process. */
    public void announce(Server server) {
        var note = new Properties();
        note.setProperty("pid", String.valueOf(server.pid()));
        note.setProperty("address", server.address());
        note.setProperty("database.url", server.jdbcUrl());
        note.setProperty("database.user", server.user());
        note.setProperty("database.password", server.password());
        try {
            writeNote(note);
        } catch (IOException e) {
            throw InstallationFailure.unusable(data, e);
        }
    }

    public Path data() {
        return data;
    }

    /** Where uploaded files wait for their import. */
    public Path incoming() {
        return data.resolve("incoming");
    }

    /** Where the embedded PostgreSQL lives, if this installation uses it. */
    public Path postgresHome() {
        return data.resolve("postgres");
    }

    /** The {@value #KEY_BYTES} random bytes that tell this installation's pseudonyms from those of every other. */
    public byte[] secretKey() {
        return secretKey(data).orElseThrow(() -> InstallationFailure.keyLost(data.resolve(KEY)));
    }

    /** The key of the installation in {@code data}, whoever holds it; empty when there is none. */
    public static Optional<byte[]> secretKey(Path data) {
        var key = data.resolve(KEY);
        try {
            return Files.exists(key) ? Optional.of(Files.readAllBytes(key)) : Optional.empty();
        } catch (IOException e) {
            throw InstallationFailure.unusable(key, e);
        }
    }

    /** Takes over the key of a backup. Only for an installation whose database is still empty. */
    public void replaceSecretKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        try {
            PrivateFile.write(data.resolve(KEY), key);
        } catch (IOException e) {
            throw InstallationFailure.unusable(data, e);
        }
    }

    private void writeNote(Properties note) throws IOException {
        var text = new StringWriter();
        note.store(text, null);
        PrivateFile.write(data.resolve(NOTE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Properties readNote(Path data) {
        var note = new Properties();
        try {
            note.load(new StringReader(Files.readString(data.resolve(NOTE))));
        } catch (IOException e) {
            note.clear(); // not written yet, or not ours to read
        }
        return note;
    }

    @Override
    public void close() {
        try (lock) {
            Files.deleteIfExists(data.resolve(NOTE));
        } catch (IOException e) {
            throw InstallationFailure.unusable(data, e);
        }
    }
}
