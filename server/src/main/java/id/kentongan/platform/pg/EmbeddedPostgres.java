package id.kentongan.platform.pg;

import id.kentongan.platform.install.DirectoryLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of one's own, on the loopback address and under a random password. It starts again by itself when
 * its process dies, on the same port, and it stops when this Java process ends in any way. Thread-safe.
 *
 * <p>Close it after everything that uses its connections.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long LOG_BYTES = 1 << 20;

    private final DirectoryLock lock;
    private final Programs programs;
    private final Cluster cluster;
    private final Path log;
    private final String password;
    private final int port;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Postmaster postmaster;
    private boolean closed;

    private EmbeddedPostgres(
            DirectoryLock lock, Programs programs, Cluster cluster, Path log, String password, int port) {
        this.lock = lock;
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server in {@code home}, making what is missing there, and waits until it accepts connections.
     *
     * @param home a directory for this server alone: programs, data, password and log
     * @throws PostgresFailure when it cannot start, with one line for the user
     */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home, Map.of());
    }

    /**
     * Like {@link #start(Path)}, for throw-away servers.
     *
     * @param programs the directory in which several servers share the unpacked programs
     * @param settings settings of PostgreSQL that differ from Kentongan's own
     */
    public static EmbeddedPostgres start(Path home, Path programs, Map<String, String> settings) {
        try {
            Files.createDirectories(home);
            var lock = DirectoryLock.tryAcquire(home)
                    .orElseThrow(() -> new PostgresFailure("Another process uses the PostgreSQL in " + home + "."));
            try {
                return start(lock, home.toRealPath(), programs, settings);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresFailure("PostgreSQL cannot use " + home + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres start(DirectoryLock lock, Path home, Path shared, Map<String, String> settings)
            throws IOException {
        var programs = Programs.in(Binaries.unpack(shared).resolve("bin"));
        var cluster = new Cluster(home.resolve("cluster"), programs);
        cluster.prepare();
        cluster.clear();
        var password = password(home.resolve("password"), cluster);
        Files.writeString(cluster.directory().resolve("postgresql.conf"), Settings.text(settings));
        var log = home.resolve("postgres.log");
        turnOver(log);
        var postgres = new EmbeddedPostgres(lock, programs, cluster, log, password, freePort());
        try {
            postgres.launch();
            return postgres;
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** The password of before, or a new one when the file is missing. */
    private static String password(Path file, Cluster cluster) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        cluster.setPassword(password);
        var draft = Files.createTempFile(
                file.getParent(),
                "password",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, password);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * A port below the range from which the system serves outgoing connections, so that it is still free when the server
     * comes back after a crash.
     */
    private static int freePort() throws IOException {
        var random = new SecureRandom();
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = random.nextInt(15_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue; // taken
            }
        }
        throw new PostgresFailure("No free port between 15000 and 32000 for PostgreSQL.");
    }

    private void launch() throws IOException {
        Postmaster launched;
        turn.lock();
        try {
            if (closed) {
                return;
            }
            launched = Postmaster.launch(programs, cluster, port, log);
            postmaster = launched;
        } finally {
            turn.unlock();
        }
        launched.awaitReady();
        launched.onExit()
                .thenRun(() -> Thread.ofVirtual().name("postgres-revival").start(this::revive));
    }

    private void revive() {
        var pause = Duration.ofMillis(100);
        while (!isClosed()) {
            try {
                LOG.log(System.Logger.Level.WARNING, "PostgreSQL has ended unexpectedly; it is started again");
                cluster.clear();
                launch();
                return;
            } catch (IOException | PostgresFailure e) {
                LOG.log(System.Logger.Level.ERROR, "PostgreSQL does not come back yet: {0}", e.getMessage());
                Cluster.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean isClosed() {
        turn.lock();
        try {
            return closed;
        } finally {
            turn.unlock();
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /** The owner of the database: may make databases, is no superuser. */
    public String user() {
        return Cluster.OWNER;
    }

    public String password() {
        return password;
    }

    /** The version of the server, such as 18.6. */
    public String version() {
        return Binaries.VERSION;
    }

    public int port() {
        return port;
    }

    Postmaster postmaster() {
        turn.lock();
        try {
            if (postmaster == null) {
                throw new IllegalStateException("not launched");
            }
            return postmaster;
        } finally {
            turn.unlock();
        }
    }

    /** Ends all connections and stops the server in good order. A second call does nothing. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            try (lock) {
                if (postmaster != null) {
                    postmaster.stop();
                }
            }
        } catch (IOException e) {
            throw new PostgresFailure("PostgreSQL did not stop: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }
}
