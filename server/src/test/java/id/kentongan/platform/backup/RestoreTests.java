package id.kentongan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestoreTests {
    private static final DataSource TOWN = Town.full();

    @TempDir
    private Path directory;

    private final List<byte[]> keys = new ArrayList<>();
    private DataSource target;

    @BeforeEach
    void makeTarget() {
        target = TestDatabase.empty().dataSource();
    }

    @Test
    void bringsBackEveryRowAndEveryRule() {
        var file = write(TOWN);
        var summary = restore(file);
        assertThat(Town.rows(target)).isEqualTo(Town.rows(TOWN)).contains("Polres Kéntongan", "🥁", "{t,NULL,f}");
        assertThat(Town.rules(target)).isEqualTo(Town.rules(TOWN)).hasSizeGreaterThan(10);
        assertThat(summary.rows()).isEqualTo(9);
        assertThat(keys).containsExactly(BackupTests.SECRET);
    }

    @Test
    void givesTheNextRowTheNextNumber() {
        restore(write(TOWN));
        var id = JdbcClient.create(target).sql("""
                        insert into voice.word (unit_id, said_at, day) values (1, now(), '2026-11-24') returning id
                        """).query(Long.class).single();
        assertThat(id).as("the third was deleted before the backup").isEqualTo(4);
    }

    @Test
    void isTheSameAfterASecondRound() {
        restore(write(TOWN));
        var again = directory.resolve("again");
        var file = write(target, again);
        var first = Town.rows(target);
        target = TestDatabase.empty().dataSource();
        restore(file);
        assertThat(Town.rows(target)).isEqualTo(first);
    }

    @Test
    void bringsAnOlderBackupToTheNewestVersion() {
        restore(write(Town.old()));
        assertThat(JdbcClient.create(target)
                        .sql("select name || ' ' || phone from town.person")
                        .query(String.class)
                        .list())
                .containsExactly("Siti unknown");
        assertThat(new CatalogStore(JdbcClient.create(target), Town.SCHEMAS).versions())
                .as("the schema that came later is there too")
                .hasToString("{town=2, voice=1}");
    }

    @Test
    void refusesABackupOfANewerVersionAndLeavesNothing() {
        var file = write(TOWN);
        var older = Town.migrator(target, MigrationVersion.fromVersion("1"));
        assertThatThrownBy(() -> new Restore(target, Town.SCHEMAS, older).from(file, keys::add, Progress.SILENT))
                .isInstanceOf(BackupFailure.class)
                .hasMessage(file + " was made by Kentongan 2026.11.1, which is newer than this one:"
                        + " update Kentongan first. Nothing was restored.");
        assertThatNothingIsThere();
    }

    @Test
    void refusesABackupWithASchemaThatItDoesNotKnow() {
        var file = write(TOWN);
        var restore = new Restore(target, List.of("town"), Town.migrator(target));
        assertThatThrownBy(() -> restore.from(file, keys::add, Progress.SILENT))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("newer than this one");
        assertThatNothingIsThere();
        assertThat(keys).isEmpty();
    }

    @Test
    void refusesADatabaseThatHoldsTables() {
        target = Town.old();
        var before = Town.rows(target);
        var file = write(TOWN);
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessage("The database is not empty, it has a table town.person:"
                        + " restore into a new directory or an empty database. Nothing was restored.");
        assertThat(Town.rows(target)).isEqualTo(before);
        assertThat(keys).isEmpty();
    }

    @Test
    void findsAnyChangedByte() throws Exception {
        var file = write(Town.old());
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            Files.write(file, bytes);
            assertThat(Seal.fits(file)).as("byte " + i).isFalse();
            bytes[i] ^= 1;
        }
        Files.write(file, bytes);
        assertThat(Seal.fits(file)).isTrue();
    }

    @Test
    void refusesAChangedByteAndLeavesNothing() throws Exception {
        var file = write(TOWN);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 0x20;
        Files.write(file, bytes);
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessage(file + " is damaged: its checksum does not fit. Nothing was restored.");
        assertThatNothingIsThere();
    }

    @Test
    void refusesATruncatedFile() throws Exception {
        var file = write(TOWN);
        var bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 63, 64, 65, bytes.length / 2, bytes.length - 64, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> restore(file))
                    .as("cut to " + length)
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageContaining("Nothing was restored");
        }
        assertThatNothingIsThere();
    }

    @Test
    void refusesAFileThatIsNoBackup() throws Exception {
        var file = directory.resolve("letter.txt");
        Files.writeString(file, "Dear reader, ".repeat(50));
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessage(file + " is no Kentongan backup, or a part of it is missing. Nothing was restored.");
        assertThatThrownBy(() -> restore(directory.resolve("none.zip")))
                .isInstanceOf(BackupFailure.class)
                .hasMessage("There is no file " + directory.resolve("none.zip") + ".");
    }

    @Test
    void refusesRowsThatDoNotFitTheListAlthoughTheSealDoes() throws Exception {
        var file = replace(write(TOWN), "data/town.person.copy", "7\t1\tSomeone\tunknown\n");
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessage(file + " is damaged: the rows of town.person do not fit its list of contents."
                        + " Nothing was restored.");
        assertThatNothingIsThere();
    }

    @Test
    void leavesNothingWhenTheDatabaseRefusesARow() throws Exception {
        var file = replace(write(TOWN), "data/town.person.copy", "seven\t1\tSomeone\tunknown\n");
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessageStartingWith(file + " cannot be restored: ")
                .hasMessageEndingWith("The database was left as it was.")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
        assertThatNothingIsThere();
    }

    @Test
    void worksInASecondTryAfterARefusal() throws Exception {
        var good = write(TOWN);
        var bad = replace(good, "data/town.person.copy", "seven\n");
        assertThatThrownBy(() -> restore(bad)).isInstanceOf(BackupFailure.class);
        assertThat(restore(good).rows()).isEqualTo(9);
    }

    private Path write(DataSource source) {
        return write(source, directory);
    }

    private static Path write(DataSource source, Path directory) {
        return new Backup(source, Town.SCHEMAS, "2026.11.1", BackupTests.CLOCK)
                .write(directory, BackupTests.SECRET, Progress.SILENT)
                .file();
    }

    private Summary restore(Path file) {
        return new Restore(target, Town.SCHEMAS, Town.migrator(target)).from(file, keys::add, Progress.SILENT);
    }

    private void assertThatNothingIsThere() {
        assertThat(new CatalogStore(JdbcClient.create(target), Town.SCHEMAS).existing())
                .isEmpty();
    }

    /** A copy with another entry under a seal that fits. */
    private static Path replace(Path file, String name, String content) throws IOException {
        var copy = file.resolveSibling("changed.zip");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            to.setComment(Seal.UNSEALED);
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(name)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : from.getInputStream(entry).readAllBytes());
                to.closeEntry();
            }
        }
        Seal.put(copy);
        return copy;
    }
}
