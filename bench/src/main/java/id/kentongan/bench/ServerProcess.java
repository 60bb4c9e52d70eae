package id.kentongan.bench;

import id.kentongan.platform.install.Installation;
import id.kentongan.platform.install.Server;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The product as it runs for its users, in a process of its own with the options of this one: its heap is the server's alone. */
final class ServerProcess implements AutoCloseable {
    /**
     * What the collector found, in MB.
     *
     * @param used the most before a collection, with what nobody needs any more
     * @param kept the most after one
     */
    record Heap(int used, int kept) {}

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final Process process;
    private final Path log;
    private final Path collections;
    private final Thread ender;

    private ServerProcess(Process process, Path log, Path collections) {
        this.process = process;
        this.log = log;
        this.collections = collections;
        ender = new Thread(process::destroy, "end of the server");
        Runtime.getRuntime().addShutdownHook(ender);
    }

    /** Starts {@code kentongan serve} on that data; its logs come to lie beside it. */
    static ServerProcess start(Path data, Map<String, String> environment) throws IOException {
        var log = data.resolveSibling("server.log");
        var collections = data.resolveSibling("gc.log");
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Xlog:gc:file=" + collections, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("id.kentongan.cli.Kentongan", "serve", "--data", data.toString(), "--port", "0"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), log, collections);
    }

    /** Waits until it serves. */
    Server await(Path data) {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until) {
            requireAlive();
            if (Installation.find(data) instanceof Installation.Running(Server server)) {
                return server;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IllegalStateException("the server does not start; see " + log);
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended with " + process.exitValue() + "; see " + log);
        }
    }

    /** Collections until now. */
    int collections() throws IOException {
        return Files.readAllLines(collections).size();
    }

    /** The heap since that many collections. */
    Heap heap(int since) throws IOException {
        var used = 0;
        var kept = 0;
        for (var line : Files.readAllLines(collections).stream().skip(since).toList()) {
            var found = COLLECTION.matcher(line);
            if (found.find()) {
                used = Math.max(used, Integer.parseInt(found.group(1)));
                kept = Math.max(kept, Integer.parseInt(found.group(2)));
            }
        }
        return new Heap(used, kept);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Runtime.getRuntime().removeShutdownHook(ender);
    }
}
