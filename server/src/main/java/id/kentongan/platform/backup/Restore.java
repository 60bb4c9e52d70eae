package id.kentongan.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a backup back into a database without tables. Either every row is there afterwards, at the newest version of
 * every schema, or the schemas that it made are gone again.
 */
public final class Restore {
    private static final int BUFFER_BYTES = 1 << 16;

    private final DataSource database;
    private final List<String> schemas;
    private final Migrator migrator;

    /** @param schemas all that this program knows, in the order in which they are built */
    public Restore(DataSource database, List<String> schemas, Migrator migrator) {
        this.database = database;
        this.schemas = List.copyOf(schemas);
        this.migrator = migrator;
    }

    /**
     * Restores {@code file}.
     *
     * @param keyTaker takes over the installation's secret key, before any row is committed
     * @throws BackupFailure with one line for the user
     */
    public Summary from(Path file, Consumer<byte[]> keyTaker, Progress progress) {
        try {
            check(file);
            try (var zip = new ZipFile(file.toFile())) {
                var manifest = readManifest(file, zip);
                var made = requireEmpty();
                keyTaker.accept(readKey(file, zip, manifest));
                try {
                    build(file, manifest);
                    load(file, zip, manifest, progress);
                    schemas.forEach(migrator::migrateToNewest);
                    new TargetStore(JdbcClient.create(database)).analyze(manifest.tables());
                } catch (IOException | SQLException | RuntimeException e) {
                    drop(made, e);
                    throw e;
                }
                return Summary.of(file, manifest);
            }
        } catch (BackupFailure e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            throw BackupFailure.cannotRestore(file, e);
        }
    }

    /**
     * Reads {@code file} once to the end and touches nothing.
     *
     * @throws BackupFailure when it is no backup, or not whole
     */
    public static void check(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw BackupFailure.noSuchFile(file);
            }
            if (!Seal.isThere(file)) {
                throw BackupFailure.notABackup(file);
            }
            if (!Seal.fits(file)) {
                throw BackupFailure.damaged(file);
            }
        } catch (IOException e) {
            throw BackupFailure.cannotRestore(file, e);
        }
    }

    private Manifest readManifest(Path file, ZipFile zip) throws IOException {
        try (var in = open(file, zip, Backup.MANIFEST)) {
            var json = JsonMapper.shared().readTree(in);
            if (json.path("format").asInt(0) > Manifest.FORMAT) {
                throw BackupFailure.newer(file, json.path("product").asString("?"));
            }
            var manifest = JsonMapper.shared().treeToValue(json, Manifest.class);
            if (!schemas.containsAll(manifest.schemas().keySet())) {
                throw BackupFailure.newer(file, manifest.product());
            }
            return manifest;
        } catch (JacksonException e) {
            throw BackupFailure.notABackup(file);
        }
    }

    private static InputStream open(Path file, ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw BackupFailure.notABackup(file);
        }
        return zip.getInputStream(entry);
    }

    private static byte[] readKey(Path file, ZipFile zip, Manifest manifest) throws IOException {
        try (var in = open(file, zip, Backup.KEY)) {
            var key = in.readAllBytes();
            if (!HexFormat.of().formatHex(Seal.sha256().digest(key)).equals(manifest.key())) {
                throw BackupFailure.damagedTable(file, Backup.KEY);
            }
            return key;
        }
    }

    /** @return the schemas that do not exist yet */
    private List<String> requireEmpty() {
        var catalog = new CatalogStore(JdbcClient.create(database), schemas);
        catalog.anyObject().ifPresent(table -> {
            throw BackupFailure.notEmpty(table);
        });
        var missing = new ArrayList<>(schemas);
        missing.removeAll(catalog.existing());
        return missing;
    }

    private void build(Path file, Manifest manifest) {
        manifest.schemas().forEach(migrator::migrateTo);
        var built = new CatalogStore(JdbcClient.create(database), schemas).versions();
        if (!built.equals(manifest.schemas())) {
            throw BackupFailure.newer(file, manifest.product());
        }
    }

    private void load(Path file, ZipFile zip, Manifest manifest, Progress progress) throws IOException, SQLException {
        try (var session = Session.writing(database)) {
            var shapes = requireShapes(file, manifest, new CatalogStore(session.jdbc(), schemas).tables());
            var scaffolds = new ScaffoldStore(session.jdbc(), schemas);
            var scaffold = scaffolds.takeDown();
            var target = new TargetStore(session.jdbc());
            target.empty(shapes);
            for (int i = 0; i < shapes.size(); i++) {
                var table = manifest.tables().get(i);
                loadTable(file, zip, session, shapes.get(i), table);
                progress.done(table.fullName(), table.rows());
            }
            target.check();
            scaffolds.putUp(scaffold);
            manifest.sequences().forEach(target::resume);
            session.commit();
        }
    }

    /** The shapes in the order of the manifest, which must name exactly these. */
    private static List<TableShape> requireShapes(Path file, Manifest manifest, List<TableShape> built) {
        var byName = built.stream().collect(Collectors.toMap(TableShape::fullName, shape -> shape));
        var shapes = new ArrayList<TableShape>();
        for (var table : manifest.tables()) {
            var shape = byName.remove(table.fullName());
            if (shape == null || !shape.fits(table)) {
                throw BackupFailure.otherTables(file, table.fullName());
            }
            shapes.add(shape);
        }
        byName.keySet().stream().findAny().ifPresent(name -> {
            throw BackupFailure.otherTables(file, name);
        });
        return shapes;
    }

    private static void loadTable(Path file, ZipFile zip, Session session, TableShape shape, Manifest.Table table)
            throws IOException, SQLException {
        var digest = Seal.sha256();
        try (var in =
                new DigestInputStream(new BufferedInputStream(open(file, zip, table.entry()), BUFFER_BYTES), digest)) {
            long rows = session.copy().copyIn(shape.copyIn(), in, BUFFER_BYTES);
            if (rows != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw BackupFailure.damagedTable(file, table.fullName());
            }
        }
    }

    private void drop(List<String> made, Exception reason) {
        try {
            new TargetStore(JdbcClient.create(database)).drop(made);
        } catch (DataAccessException e) {
            reason.addSuppressed(e);
        }
    }
}
