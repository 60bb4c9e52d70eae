package id.kentongan.platform.pg;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The data directory of one PostgreSQL server: made whole or not at all. */
final class Cluster {
    static final String DATABASE = "kentongan";

    /** Owns the database. The superuser has no password and so cannot sign in over the network at all. */
    static final String OWNER = "kentongan";

    private static final String ACCESS = "host all " + OWNER + " 127.0.0.1/32 scram-sha-256\n";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path directory;
    private final Programs programs;

    Cluster(Path directory, Programs programs) {
        this.directory = directory;
        this.programs = programs;
    }

    Path directory() {
        return directory;
    }

    /** Makes the cluster when it is missing; refuses one of another major version. */
    void prepare() throws IOException {
        if (Files.exists(directory)) {
            requireVersion();
            return;
        }
        var draft = directory.resolveSibling(directory.getFileName() + ".new");
        Binaries.deleteTree(draft);
        programs.run(
                "",
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--text-search-config=indonesian",
                        "--data-checksums",
                        "--no-instructions"));
        Files.writeString(draft.resolve("pg_hba.conf"), ACCESS);
        administer(draft, """
                CREATE ROLE %s LOGIN CREATEDB;
                CREATE DATABASE %s OWNER %s;
                """.formatted(OWNER, DATABASE, OWNER));
        move(draft, directory);
    }

    private void requireVersion() throws IOException {
        var file = directory.resolve("PG_VERSION");
        var major = Files.exists(file) ? Files.readString(file).strip() : "an unknown version";
        if (!major.equals(String.valueOf(Binaries.MAJOR))) {
            throw new PostgresFailure("The data in " + directory + " belongs to PostgreSQL " + major
                    + ", but this Kentongan brings PostgreSQL " + Binaries.MAJOR
                    + ": make a backup with the older Kentongan and restore it into a new directory.");
        }
    }

    /** Sets the password of the owner. The server must not be running. */
    void setPassword(String password) throws IOException {
        administer(directory, "ALTER ROLE " + OWNER + " PASSWORD '" + password + "';\n");
    }

    private void administer(Path data, String statements) throws IOException {
        programs.run(
                statements,
                "postgres",
                List.of("--single", "-D", data.toString(), "-c", "exit_on_error=on", "postgres"));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new PostgresFailure("The file system of " + to + " cannot rename directories.", e);
        }
    }

    /**
     * Ends whatever an earlier server left behind when it was killed. Only processes that work in this very directory are
     * touched: process numbers are used again after a reboot or in a container, so the number alone proves nothing.
     */
    void clear() throws IOException {
        if (postmaster().isPresent()) {
            stop();
        }
        if (!await(() -> strays().isEmpty(), Duration.ofSeconds(1))) {
            strays().forEach(ProcessHandle::destroy);
        }
        if (!await(() -> strays().isEmpty(), PATIENCE)) {
            strays().forEach(ProcessHandle::destroyForcibly);
        }
        if (!await(() -> strays().isEmpty(), PATIENCE)) {
            throw new PostgresFailure("An older PostgreSQL process "
                    + strays().getFirst().pid() + " in " + directory + " does not end: end it and start again.");
        }
        Files.deleteIfExists(pidFile());
    }

    /** Stops the server in this directory: at once for its clients, in good order for its files. */
    void stop() throws IOException {
        try {
            stop("fast");
        } catch (PostgresFailure e) {
            if (postmaster().isPresent()) {
                stop("immediate");
            }
        }
    }

    private void stop(String mode) throws IOException {
        programs.run("", "pg_ctl", List.of("stop", "-D", directory.toString(), "-m", mode, "-w", "-t", "60"));
    }

    /** Whether the server with this process number accepts connections. */
    boolean isReady(long pid) {
        var lines = pidFileLines();
        return lines.size() > 7
                && lines.getFirst().strip().equals(String.valueOf(pid))
                && lines.get(7).startsWith("ready");
    }

    private Optional<ProcessHandle> postmaster() {
        var lines = pidFileLines();
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::worksHere);
    }

    private List<ProcessHandle> strays() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /** Every process of a server has the data directory as its working directory. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(directory.toRealPath());
        } catch (IOException | SecurityException e) {
            return false; // gone, or another user's
        }
    }

    private List<String> pidFileLines() {
        try {
            return Files.readAllLines(pidFile());
        } catch (IOException e) {
            return List.of(); // no server
        }
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
