package id.kentongan.source.raw;

import id.kentongan.source.RefusalReason;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive that is not trusted. Nothing is written to disk, so names inside that climb out of a folder, and symbolic
 * links, have nothing to act on. What is unpacked is counted as it comes, whatever the archive says of its sizes, and may
 * be {@value #EXPANSION} times the archive's own size; overlapping entries count each time.
 */
public final class Archive implements Closeable {

    /** Entries that an archive may have. */
    public static final int MAX_ENTRIES = 10_000;

    private static final int EXPANSION = 100;
    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final int MAX_DIRECTORY = 8 << 20;
    private static final int END_RECORD = 22;
    private static final int MAX_COMMENT = 0xFFFF;

    private final ZipFile zip;
    private final List<ZipEntry> entries;
    private long budget;

    private Archive(ZipFile zip, List<ZipEntry> entries, long budget) {
        this.zip = zip;
        this.entries = entries;
        this.budget = budget;
    }

    /**
     * @throws RefusedException when it is no archive that can be used
     * @throws IOException when the disk fails
     */
    public static Archive open(Path path) throws IOException, RefusedException {
        // the whole directory is about to be read into memory
        if (directorySize(path) > MAX_DIRECTORY) {
            throw new RefusedException(RefusalReason.ZIP_TOO_MANY, String.valueOf(MAX_ENTRIES));
        }
        var zip = openZip(path);
        if (zip.size() > MAX_ENTRIES) {
            zip.close();
            throw new RefusedException(RefusalReason.ZIP_TOO_MANY, String.valueOf(MAX_ENTRIES));
        }
        var entries = new ArrayList<ZipEntry>(zip.stream().toList());
        entries.sort(Comparator.comparing(ZipEntry::getName));
        return new Archive(zip, List.copyOf(entries), Math.max(ALWAYS_ALLOWED, Files.size(path) * EXPANSION));
    }

    /** All entries but folders, by name. */
    public List<ZipEntry> files() {
        return entries.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    public boolean contains(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * The bytes of an entry. Reading throws {@link RefusedException.Io} when the archive is broken, its content is not what
     * its check sum promises, or it unpacks to more than is sane.
     */
    public InputStream open(ZipEntry entry) throws IOException {
        try {
            var in = zip.getInputStream(entry);
            return new Watched(in == null ? InputStream.nullInputStream() : in, entry.getCrc());
        } catch (ZipException | EOFException e) {
            throw new RefusedException.Io(RefusalReason.BROKEN_ZIP);
        }
    }

    /** Whether a name stays inside the folder into which one would unpack it. */
    public static boolean isSafe(String name) {
        var path = name.replace('\\', '/');
        return !path.startsWith("/")
                && !path.matches("[A-Za-z]:.*")
                && path.indexOf('\0') < 0
                && !List.of(path.split("/", -1)).contains("..");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile openZip(Path path) throws IOException, RefusedException {
        try {
            return openZip(path, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return openZip(path, StandardCharsets.ISO_8859_1);
            } catch (ZipException again) {
                throw new RefusedException(RefusalReason.BROKEN_ZIP);
            }
        }
    }

    private static ZipFile openZip(Path path, Charset names) throws IOException {
        try {
            return new ZipFile(path.toFile(), names);
        } catch (IllegalArgumentException | EOFException e) {
            throw new ZipException(e.getMessage());
        }
    }

    /**
     * The size of the central directory as the record at the end of the archive gives it (APPNOTE 6.3.10, 4.3.14 and
     * 4.3.16); it is how much the ZIP reader of the platform will read.
     */
    private static long directorySize(Path path) throws IOException, RefusedException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_RECORD + MAX_COMMENT);
            var tail = read(file, file.length() - length, length);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (tail.getInt(at) == 0x06054b50) {
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    return size == 0xFFFFFFFFL ? largeDirectorySize(file, tail, at) : size;
                }
            }
        }
        throw new RefusedException(RefusalReason.BROKEN_ZIP);
    }

    private static long largeDirectorySize(RandomAccessFile file, ByteBuffer tail, int end)
            throws IOException, RefusedException {
        int locator = end - 20;
        if (locator >= 0 && tail.getInt(locator) == 0x07064b50) {
            long at = tail.getLong(locator + 8);
            if (at >= 0 && at <= file.length() - 56) {
                var size = read(file, at, 56).getLong(40);
                return size < 0 ? Long.MAX_VALUE : size;
            }
        }
        throw new RefusedException(RefusalReason.BROKEN_ZIP);
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
        var bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private final class Watched extends InputStream {
        private final InputStream in;
        private final long promised;
        private final CRC32 sum = new CRC32();

        Watched(InputStream in, long promised) {
            this.in = in;
            this.promised = promised;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read;
            try {
                read = in.read(target, from, length);
            } catch (ZipException | EOFException e) {
                throw new RefusedException.Io(RefusalReason.BROKEN_ZIP);
            }
            if (read < 0) {
                if (promised >= 0 && promised != sum.getValue()) {
                    throw new RefusedException.Io(RefusalReason.BROKEN_ZIP);
                }
                return read;
            }
            sum.update(target, from, read);
            budget -= read;
            if (budget < 0) {
                throw new RefusedException.Io(RefusalReason.ZIP_BOMB);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
