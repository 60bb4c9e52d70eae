package id.kentongan.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every table of some schemas, as they are at one moment, into one file. Others may go on working meanwhile. Memory
 * does not grow with the number of rows.
 */
public final class Backup {
    static final String MANIFEST = "manifest.json";
    static final String KEY = "secret.key";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int BUFFER_BYTES = 1 << 16;

    private final DataSource database;
    private final List<String> schemas;
    private final String product;
    private final Clock clock;

    /**
     * @param schemas in the order in which they are built
     * @param product the version of Kentongan
     */
    public Backup(DataSource database, List<String> schemas, String product, Clock clock) {
        this.database = database;
        this.schemas = List.copyOf(schemas);
        this.product = product;
        this.clock = clock;
    }

    /**
     * Writes {@code kentongan-backup-<UTC time>.zip}, which only its owner may read: it holds what people said, and the
     * key. There is no file of that name until it is complete and on the disk.
     *
     * @param directory made when missing
     * @param key the installation's secret key
     * @throws BackupFailure with one line for the user
     */
    public Summary write(Path directory, byte[] key, Progress progress) {
        var now = clock.instant();
        var file = directory.resolve("kentongan-backup-" + STAMP.format(now) + ".zip");
        try {
            Files.createDirectories(directory);
            if (Files.exists(file)) {
                throw BackupFailure.exists(file);
            }
            var draft = Files.createTempFile(
                    directory,
                    ".kentongan-backup",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                var manifest = writeZip(draft, now, key, progress);
                Seal.put(draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                sync(directory);
                return Summary.of(file, manifest);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | SQLException | DataAccessException e) {
            throw BackupFailure.cannotWrite(directory, e);
        }
    }

    private Manifest writeZip(Path draft, Instant now, byte[] key, Progress progress) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER_BYTES));
                var session = Session.snapshot(database)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.setComment(Seal.UNSEALED);
            var catalog = new CatalogStore(session.jdbc(), schemas);
            var versions = catalog.versions();
            if (versions.isEmpty()) {
                throw BackupFailure.nothingToSave();
            }
            var tables = new ArrayList<Manifest.Table>();
            for (var table : catalog.tables()) {
                var written = writeTable(zip, session, table);
                tables.add(written);
                progress.done(written.fullName(), written.rows());
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    product,
                    now,
                    catalog.serverVersion(),
                    versions,
                    tables,
                    catalog.sequences(),
                    HexFormat.of().formatHex(Seal.sha256().digest(key)));
            writeEntry(zip, KEY, key);
            writeEntry(
                    zip,
                    MANIFEST,
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            return manifest;
        }
    }

    private static Manifest.Table writeTable(ZipOutputStream zip, Session session, TableShape table)
            throws IOException, SQLException {
        var entry = "data/" + table.fullName() + ".copy";
        zip.putNextEntry(new ZipEntry(entry));
        var digest = Seal.sha256();
        var out = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER_BYTES);
        long rows = session.copy().copyOut(table.copyOut(), out);
        out.flush();
        zip.closeEntry();
        return new Manifest.Table(
                table.schema(),
                table.name(),
                table.columns(),
                entry,
                rows,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static void writeEntry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
