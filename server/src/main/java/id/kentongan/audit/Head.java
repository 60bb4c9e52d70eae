package id.kentongan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The newest entry as this machine remembers it, in a file beside the database: without it, nobody could tell that the
 * newest entries were taken away.
 */
record Head(long seq, byte[] seal) {
    private static final String FILE = "audit.head";

    /** Whether it is the same entry with the same seal. */
    boolean isThat(Head other) {
        return seq == other.seq && Arrays.equals(seal, other.seal);
    }

    /** Empty when there is none, as on a machine to which the log was restored. */
    static Optional<Head> read(Path data) {
        try {
            var file = data.resolve(FILE);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", 2);
            return Optional.of(new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(data.resolve(FILE) + " was tampered with: it names no entry", e);
        }
    }

    /** Notes it where an older one or none is noted; also other processes do so, one at a time. */
    static void advance(Path data, Head newest) throws IOException {
        synchronized (Head.class) {
            try (var channel = FileChannel.open(
                            data.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                var noted = read(data).map(Head::seq).orElse(0L);
                if (lock.isValid() && noted < newest.seq) {
                    newest.write(data);
                }
            }
        }
    }

    private void write(Path data) throws IOException {
        var next = data.resolve(FILE + ".new");
        Files.writeString(next, seq + " " + HexFormat.of().formatHex(seal) + "\n", StandardCharsets.US_ASCII);
        Files.move(next, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is remembered of another log must not be held against a restored one. */
    static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }
}
