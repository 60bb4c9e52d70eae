package id.kentongan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class BackupTests {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:07:58Z"), ZoneOffset.UTC);
    static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final DataSource TOWN = Town.full();

    @TempDir
    private Path directory;

    @Test
    void writesOneFileThatOnlyItsOwnerMayRead() throws Exception {
        var summary = new Backup(TOWN, Town.SCHEMAS, "2026.11.1", CLOCK)
                .write(directory.resolve("backups"), SECRET, Progress.SILENT);
        var file = directory.resolve("backups").resolve("kentongan-backup-20261124T080758Z.zip");
        assertThat(summary).isEqualTo(new Summary(file, CLOCK.instant(), 4, 9, Files.size(file)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void listsItsContents() throws Exception {
        var file = write(directory);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly(
                            "data/town.person.copy",
                            "data/town.unit.copy",
                            "data/voice.day.copy",
                            "data/voice.word.copy",
                            "secret.key",
                            "manifest.json");
            var manifest =
                    JsonMapper.shared().readValue(zip.getInputStream(zip.getEntry("manifest.json")), Manifest.class);
            assertThat(manifest.product()).isEqualTo("2026.11.1");
            assertThat(manifest.schemas().toString()).isEqualTo("{town=2, voice=1}");
            assertThat(manifest.tables().get(1).columns())
                    .as("the generated column is not there")
                    .containsExactly("id", "parent_id", "head_id", "name", "aliases");
            assertThat(manifest.sequences()).containsExactly(new Manifest.Sequence("voice", "word_id_seq", 3));
        }
    }

    @Test
    void tellsOfEachTable() {
        var heard = new ArrayList<String>();
        new Backup(TOWN, Town.SCHEMAS, "2026.11.1", CLOCK)
                .write(directory, SECRET, (table, rows) -> heard.add(table + " " + rows));
        assertThat(heard).containsExactly("town.person 2", "town.unit 2", "voice.day 3", "voice.word 2");
    }

    @Test
    void seesOneMomentAlthoughOthersWrite() throws Exception {
        var database = Town.full();
        var before = Town.rows(database);
        var file = new Backup(database, Town.SCHEMAS, "2026.11.1", CLOCK)
                .write(directory, SECRET, (table, rows) -> JdbcClient.create(database)
                        .sql("delete from voice.word")
                        .update())
                .file();
        var target = TestDatabase.empty().dataSource();
        new Restore(target, Town.SCHEMAS, Town.migrator(target)).from(file, key -> {}, Progress.SILENT);
        assertThat(Town.rows(target)).isEqualTo(before);
        assertThat(Town.rows(database)).isNotEqualTo(before);
    }

    @Test
    void leavesNothingBehindWhenItFails() throws Exception {
        var database = TOWN;
        var backup = new Backup(database, Town.SCHEMAS, "2026.11.1", CLOCK);
        assertThatThrownBy(() -> backup.write(directory, SECRET, (table, rows) -> JdbcClient.create(database)
                        .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")
                        .query(Boolean.class)
                        .list()))
                .isInstanceOf(BackupFailure.class)
                .hasMessageStartingWith("The backup cannot be written to " + directory + ": ");
        assertThat(Files.list(directory)).isEmpty();
    }

    @Test
    void refusesToReplaceAnotherBackup() throws Exception {
        var file = write(directory);
        var content = Files.readAllBytes(file);
        assertThatThrownBy(() -> write(directory))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("exists already");
        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void saysThatAnEmptyDatabaseHasNothingToSave() {
        var backup = new Backup(TestDatabase.empty().dataSource(), Town.SCHEMAS, "2026.11.1", CLOCK);
        assertThatThrownBy(() -> backup.write(directory, SECRET, Progress.SILENT))
                .isInstanceOf(BackupFailure.class)
                .hasMessage("The database holds no tables of Kentongan, so there is nothing to save.");
        assertThat(directory).isEmptyDirectory();
    }

    private static Path write(Path directory) {
        return new Backup(TOWN, Town.SCHEMAS, "2026.11.1", CLOCK)
                .write(directory, SECRET, Progress.SILENT)
                .file();
    }
}
