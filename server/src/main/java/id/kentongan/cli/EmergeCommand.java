package id.kentongan.cli;

import id.kentongan.signal.emerge.Settings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells of issues that come up in a stream of posts: JSON Lines in, JSON Lines out. */
@Command(
        name = "emerge",
        description = "Tells of issues that come up in a stream of posts, without a keyword. Starts no server.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Input, one object a line, in the order of time:",
            "  {\"id\":\"1\",\"at\":\"2026-11-24T08:00:00Z\",\"text\":\"...\",\"source\":\"...\"}",
            "A line that cannot be read is told on standard error, and the exit code is 1 at the end.",
            "",
            "Output, one line for each burst when it is new, and when it has grown to two and a half times:",
            "  {\"at\":\"...\",\"burst\":\"b1\",\"state\":\"new|growing\",\"kind\":\"organic|coordinated|calendar\",",
            "   \"terms\":[...],\"items\":[ids],\"score\":12.3,\"reason\":\"...\"}",
            "What is told after a line depends on that line and those before it.",
            "",
            "Examples:",
            "  kentongan emerge < posts.jsonl",
            "  kentongan emerge --in posts.jsonl --out bursts.jsonl --false-per-week 0.2"
        })
final class EmergeCommand implements Callable<Integer> {
    @Option(names = "--in", paramLabel = "FILE", description = "file to read (default: standard input)")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: standard output)")
    private @Nullable Path out;

    @Option(
            names = "--false-per-week",
            paramLabel = "NUMBER",
            description = "how many bursts a week nothing may be behind (default: ${DEFAULT-VALUE})")
    private double falsePerWeek = Settings.USUAL.falsePerWeek();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "whose hours and days count where something comes again (default: ${DEFAULT-VALUE})")
    private ZoneId zone = Settings.USUAL.zone();

    @Override
    public Integer call() throws IOException {
        if (!(falsePerWeek > 0 && falsePerWeek <= 1000)) {
            throw new CommandFailure("--false-per-week must be above 0 and at most 1000: " + falsePerWeek);
        }
        try (InputStream input = Streams.input(in);
                OutputStream output = Streams.output(out)) {
            var errors = new FileOutputStream(FileDescriptor.err);
            long refused = new EmergeLines(new Settings(falsePerWeek, zone)).run(input, output, errors);
            return refused == 0 ? 0 : 1;
        } catch (NoSuchFileException e) {
            throw new CommandFailure("no such file: " + e.getFile());
        }
    }
}
