package id.kentongan.platform.pg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs the programs of PostgreSQL. They refuse to run as root; a root user's programs therefore run in a user namespace
 * of their own, in which the same user has another number.
 */
final class Programs {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final Pattern SETTING =
            Pattern.compile("invalid value for parameter|unrecognized configuration parameter|syntax error in file");
    private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL|PANIC|error):");

    private final Path bin;
    private final List<String> prefix;

    private Programs(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    /**
     * @param bin the directory of the programs
     * @throws PostgresFailure when the user is root and may make no user namespace
     */
    static Programs in(Path bin) throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        return new Programs(bin, root ? namespace(NAMESPACE) : List.of());
    }

    /** {@code command} when it can run a program. */
    static List<String> namespace(List<String> command) throws IOException {
        var trial = new ArrayList<>(command);
        trial.add("true");
        if (!succeeds(trial)) {
            throw new PostgresFailure("PostgreSQL refuses to run as root, and this machine forbids user namespaces:"
                    + " run Kentongan as an ordinary user, or use a PostgreSQL server with --db-url.");
        }
        return command;
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return wait(new ProcessBuilder(command).redirectErrorStream(true).start(), "")
                            .code()
                    == 0;
        } catch (IOException e) {
            return false; // the program is not there
        }
    }

    /** A command that runs {@code program} in a session of its own, where the keyboard's interrupt does not reach it. */
    ProcessBuilder detached(String program, List<String> arguments) {
        return command(List.of("setsid"), program, arguments);
    }

    /**
     * Runs {@code program} to its end.
     *
     * @throws PostgresFailure with the telling line of its output when it does not succeed
     */
    void run(String input, String program, List<String> arguments) throws IOException {
        var result = wait(
                command(List.of(), program, arguments).redirectErrorStream(true).start(), input);
        if (result.code() != 0) {
            throw new PostgresFailure(program + " failed: " + reason(result.output()));
        }
    }

    private ProcessBuilder command(List<String> first, String program, List<String> arguments) {
        var command = new ArrayList<>(first);
        command.addAll(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static Result wait(Process process, String input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), text);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Interrupted while PostgreSQL was being prepared.", e);
        }
    }

    /** The line that says most: a complaint about a setting, else the last error, else the last line. */
    static String reason(String output) {
        var lines = output.lines()
                .map(line ->
                        line.replaceFirst("^[-0-9]+ [:.0-9]+ UTC \\[\\d+] ", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> SETTING.matcher(line).find())
                .findFirst()
                .or(() -> lines.reversed().stream()
                        .filter(line -> ERROR.matcher(line).find())
                        .findFirst())
                .orElse(lines.isEmpty() ? "no message" : lines.getLast());
    }

    private record Result(int code, String output) {}
}
