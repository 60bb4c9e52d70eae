package id.kentongan.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One file, or several parts of one archive, on its way into a source.
 *
 * @param fileNames the names as they were given
 * @param files where the bytes lie, in the same order
 * @param fileStates the {@link SourceFile#state() state} of each when the import was asked for; {@code null} when it was not
 *     noted
 * @param mapping the columns, as JSON, for a table
 * @param entries how many entries of the files are committed
 * @param entriesAtStart how many of them an earlier run had committed
 * @param repeats entries that were passed over because the same files held them before; known at the end
 * @param error a message key that says why it failed
 * @param errorDetails what its sentence names, in the order of its placeholders
 */
public record Import(
        ImportId id,
        SourceId source,
        List<String> fileNames,
        List<String> files,
        @Nullable List<String> fileStates,
        State state,
        @Nullable String mapping,
        long entries,
        long entriesAtStart,
        Counts counts,
        long repeats,
        long bytesRead,
        long bytesTotal,
        @Nullable String error,
        List<String> errorDetails,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {
    public Import {
        fileNames = List.copyOf(fileNames);
        files = List.copyOf(files);
        fileStates = fileStates == null ? null : List.copyOf(fileStates);
        errorDetails = List.copyOf(errorDetails);
    }

    public List<SourceFile> sourceFiles() {
        return IntStream.range(0, files.size())
                .mapToObj(i -> new SourceFile(fileNames.get(i), Path.of(files.get(i))))
                .toList();
    }

    /** The first file that is not as it was when the import was asked for. */
    public Optional<String> changedFile() {
        var then = fileStates;
        if (then == null) {
            return Optional.empty();
        }
        var now = sourceFiles();
        return IntStream.range(0, then.size())
                .filter(i -> !then.get(i).equals(stateOf(now.get(i))))
                .mapToObj(fileNames::get)
                .findFirst();
    }

    private static String stateOf(SourceFile file) {
        try {
            return file.state();
        } catch (IOException e) {
            return "";
        }
    }

    /** Where an import stands. Cancelled and failed ones go on where they were. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** What the committed entries did. */
    public record Counts(long added, long changed, long unchanged, long refused, long vanished) {
        public static final Counts ZERO = new Counts(0, 0, 0, 0, 0);

        public long total() {
            return added + changed + unchanged + refused;
        }
    }

    /** How much of the bytes is read, 0 to 1. */
    public double share() {
        if (state == State.DONE) {
            return 1;
        }
        return bytesTotal == 0 ? 0 : Math.min(1.0, (double) bytesRead / bytesTotal);
    }

    /** Entries a second in this run, 0 before it started. */
    public double rate() {
        if (startedAt == null) {
            return 0;
        }
        var seconds = Duration.between(startedAt, updatedAt).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : (entries - entriesAtStart) / seconds;
    }

    /** How long it will still take if it goes on as it went; {@code null} when that cannot be said. */
    public @Nullable Duration timeLeft() {
        if (state != State.RUNNING || rate() <= 0 || share() <= 0) {
            return null;
        }
        var entriesLeft = entries / share() - entries;
        return Duration.ofMillis(Math.round(1000 * entriesLeft / rate()));
    }
}
