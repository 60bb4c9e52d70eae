package id.kentongan.platform.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum over a whole file, kept in its last {@value #LENGTH} bytes: the SHA-256, in hexadecimal, of all bytes
 * before. At the end of a ZIP these bytes are its comment, so that every byte of the archive is under the seal and any
 * ZIP program still opens it. A seal shows damage; it is no signature.
 */
final class Seal {
    static final int LENGTH = 64;

    /** What a file has in its place until it is sealed. */
    static final String UNSEALED = "0".repeat(LENGTH);

    private Seal() {}

    /** Writes the seal over the placeholder at the end of {@code file}, and the file to the disk. */
    static void put(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var seal = ByteBuffer.wrap(compute(channel).getBytes(StandardCharsets.US_ASCII));
            channel.position(channel.size() - LENGTH);
            while (seal.hasRemaining()) {
                channel.write(seal);
            }
            channel.force(true);
        }
    }

    /** Whether the seal fits the bytes before it. */
    static boolean fits(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size() > LENGTH && read(channel).equals(compute(channel));
        }
    }

    /** Whether {@code file} ends in something that may be a seal, fitting or not. */
    static boolean isThere(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size() > LENGTH && read(channel).matches("[0-9a-f]{" + LENGTH + "}");
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var tail = ByteBuffer.allocate(LENGTH);
        long start = channel.size() - LENGTH;
        while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {}
        return new String(tail.array(), StandardCharsets.US_ASCII);
    }

    private static String compute(FileChannel channel) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(1 << 16);
        long rest = channel.size() - LENGTH;
        for (long position = 0; rest > 0; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), rest));
            int read = channel.read(buffer, position);
            if (read < 0) {
                throw new IOException("The file shrinks while it is read.");
            }
            digest.update(buffer.flip());
            position += read;
            rest -= read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
