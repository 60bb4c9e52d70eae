package id.kentongan.platform.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTests {
    private static final Server SERVER = new Server(
            ProcessHandle.current().pid(),
            "http://127.0.0.1:8080",
            "jdbc:postgresql://127.0.0.1:1/x",
            "user",
            "a=b\\c");

    @TempDir
    private Path parent;

    @Test
    void makesADirectoryThatOnlyItsOwnerMayEnter() throws Exception {
        var data = parent.resolve("new").resolve("data");
        try (var installation = Installation.open(data)) {
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("secret.key"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("server.properties"))).isEqualTo("rw-------");
            assertThat(installation.incoming()).isDirectory();
        }
    }

    @Test
    void takesAnEmptyDirectoryOfAFreshFileSystem() throws Exception {
        Files.createDirectory(parent.resolve("lost+found"));
        Installation.open(parent).close();
        assertThat(Installation.find(parent)).isInstanceOf(Installation.Stopped.class);
    }

    @Test
    void refusesADirectoryWithOtherThingsInIt() throws Exception {
        Files.writeString(parent.resolve("letter.txt"), "not ours");
        assertThatThrownBy(() -> Installation.open(parent))
                .isInstanceOf(InstallationFailure.class)
                .hasMessage(parent + " is not empty and holds no Kentongan data:"
                        + " choose an empty or a new directory with --data.");
        assertThat(Files.list(parent)).hasSize(1);
    }

    @Test
    void refusesASecondOpeningAndNamesTheFirst() {
        try (var installation = Installation.open(parent)) {
            installation.announce(SERVER);
            assertThatThrownBy(() -> Installation.open(parent))
                    .isInstanceOf(InstallationFailure.class)
                    .hasMessage("Kentongan already uses " + parent + " (process " + SERVER.pid()
                            + ", http://127.0.0.1:8080): stop it first, or choose another directory with --data.");
        }
    }

    @Test
    void isFoundAsAbsentStartingRunningAndStopped() {
        var data = parent.resolve("data");
        assertThat(Installation.find(data)).isEqualTo(new Installation.Absent());
        try (var installation = Installation.open(data)) {
            assertThat(Installation.find(data)).isEqualTo(new Installation.Starting(SERVER.pid()));
            installation.announce(SERVER);
            assertThat(Installation.find(data)).isEqualTo(new Installation.Running(SERVER));
            assertThat(Installation.find(data)).as("a look takes nothing").isInstanceOf(Installation.Running.class);
        }
        assertThat(Installation.find(data)).isEqualTo(new Installation.Stopped());
    }

    @Test
    void doesNotTellThePasswordInALog() {
        assertThat(SERVER.toString()).doesNotContain("a=b");
    }

    @Test
    void keepsItsKey() {
        byte[] before;
        try (var installation = Installation.open(parent)) {
            before = installation.secretKey();
        }
        try (var installation = Installation.open(parent)) {
            assertThat(installation.secretKey()).hasSize(32).isEqualTo(before);
        }
    }

    @Test
    void makesAnotherKeyForAnotherInstallation() {
        try (var one = Installation.open(parent.resolve("one"));
                var other = Installation.open(parent.resolve("other"))) {
            assertThat(one.secretKey()).isNotEqualTo(other.secretKey());
        }
    }

    @Test
    void refusesToReplaceALostKeyBehindTheUsersBack() throws Exception {
        try (var installation = Installation.open(parent)) {
            Files.createDirectory(installation.postgresHome());
        }
        Files.delete(parent.resolve("secret.key"));
        assertThatThrownBy(() -> Installation.open(parent))
                .isInstanceOf(InstallationFailure.class)
                .hasMessageContaining("secret.key is missing or damaged");
        assertThat(Installation.find(parent)).as("the lock is free again").isInstanceOf(Installation.Stopped.class);
    }

    @Test
    void refusesATruncatedKey() throws Exception {
        Installation.open(parent).close();
        Files.write(parent.resolve("secret.key"), new byte[31]);
        assertThatThrownBy(() -> Installation.open(parent))
                .isInstanceOf(InstallationFailure.class)
                .hasMessageContaining("secret.key is missing or damaged");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
