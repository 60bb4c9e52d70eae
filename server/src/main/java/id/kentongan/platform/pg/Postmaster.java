package id.kentongan.platform.pg;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One running server process, which does not outlive this Java process. */
final class Postmaster {
    /** Recovery after a hard stop replays up to max_wal_size of changes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Reads until the other end of its input, this process, is gone; then stops the server if it still is that server. */
    private static final String LIFELINE = "read -r _; [ \"$(readlink /proc/$1/cwd)\" = \"$2\" ] && kill -INT \"$1\"";

    private final Process process;
    private final Process lifeline;
    private final Cluster cluster;
    private final Path log;
    private final long logStart;

    private Postmaster(Process process, Process lifeline, Cluster cluster, Path log, long logStart) {
        this.process = process;
        this.lifeline = lifeline;
        this.cluster = cluster;
        this.log = log;
        this.logStart = logStart;
    }

    static Postmaster launch(Programs programs, Cluster cluster, int port, Path log) throws IOException {
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        var process = programs.detached(
                        "postgres",
                        List.of(
                                "-D",
                                cluster.directory().toString(),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "port=" + port,
                                "-c",
                                "unix_socket_directories="))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        var directory = cluster.directory().toRealPath().toString();
        var lifeline = new ProcessBuilder(
                        "setsid", "sh", "-c", LIFELINE, "sh", String.valueOf(process.pid()), directory)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.onExit().thenRun(lifeline::destroyForcibly);
        return new Postmaster(process, lifeline, cluster, log, logStart);
    }

    /**
     * Waits until the server accepts connections.
     *
     * @throws PostgresFailure with the server's own reason when it ends instead
     */
    void awaitReady() throws IOException {
        boolean settled = Cluster.await(() -> !process.isAlive() || cluster.isReady(process.pid()), PATIENCE);
        if (!process.isAlive()) {
            throw new PostgresFailure("PostgreSQL did not start: " + reason() + " (see " + log + ")");
        }
        if (!settled) {
            stop();
            throw new PostgresFailure(
                    "PostgreSQL did not start within " + PATIENCE.toMinutes() + " minutes (see " + log + ")");
        }
    }

    private String reason() throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.min(logStart, channel.size()));
            return Programs.reason(new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    long pid() {
        return process.pid();
    }

    long lifelinePid() {
        return lifeline.pid();
    }

    void stop() throws IOException {
        if (process.isAlive()) {
            cluster.stop();
        }
    }
}
