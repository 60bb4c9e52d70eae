package id.kentongan.cli;

import id.kentongan.text.Reader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads texts without a server: JSON Lines in, JSON Lines out. */
@Command(
        name = "read",
        description = "Says what texts say: language, sentiment, service elements, threats. Starts no server.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Input, one object a line: {\"id\":\"1\",\"text\":\"...\",\"rating\":1..5,\"kind\":\"review\"}",
            "A line that cannot be read is told on standard error, and the exit code is 1 at the end.",
            "",
            "With --explain each line ends with the words behind it, of each head the strongest first:",
            "  \"why\":[{\"head\":\"sentiment\",\"value\":\"negative\",\"span\":[0,4],",
            "          \"text\":\"lama\",\"weight\":1.23},...]",
            "A head is language, sentiment, own_voice, the name of an element or the kind of a threat. The weight"
                    + " is in log-odds: above 0 the words speak for the value, below 0 against it.",
            "",
            "Examples:",
            "  kentongan read < reviews.jsonl > readings.jsonl",
            "  kentongan read --in reviews.jsonl --out readings.jsonl",
            "  kentongan read --explain --in reviews.jsonl"
        })
final class ReadCommand implements Callable<Integer> {
    @Option(names = "--in", paramLabel = "FILE", description = "file to read (default: standard input)")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--threads", description = "threads to read with (default: one for each processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--explain", description = "tell the words behind each reading too")
    private boolean explain;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            throw new CommandFailure("--threads must be at least 1: " + threads);
        }
        try (InputStream input = Streams.input(in);
                OutputStream output = Streams.output(out)) {
            var errors = new FileOutputStream(FileDescriptor.err);
            long refused = new ReadLines(Reader.shipped(), threads, explain).run(input, output, errors);
            return refused == 0 ? 0 : 1;
        } catch (NoSuchFileException e) {
            throw new CommandFailure("no such file: " + e.getFile());
        }
    }
}
