package id.kentongan.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server is like. */
class EmbeddedPostgresTests {
    @TempDir
    private static Path home;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(home, Path.of("target", "postgres"), Map.of());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void runsWithTheSettingsOfAProductionServer() throws Exception {
        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW data_checksums")).isEqualTo("on");
        assertThat(query("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("SHOW jit")).isEqualTo("off");
        assertThat(query("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(query("SELECT datlocale FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("C.UTF-8");
        assertThat(query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void saysTheVersionThatTheServerSays() throws Exception {
        assertThat(query("SHOW server_version")).isEqualTo(postgres.version());
    }

    @Test
    void stemsIndonesianWords() throws Exception {
        assertThat(query("SELECT to_tsvector('indonesian', 'pelayanannya memuaskan') @@"
                        + " to_tsquery('indonesian', 'layanan')"))
                .isEqualTo("t");
    }

    @Test
    void lowersLettersOutsideOfAscii() throws Exception {
        assertThat(query("SELECT lower('KAFÉ')")).isEqualTo("kafé");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "kentongan"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesTheSuperuserOverTheNetwork() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no pg_hba.conf entry");
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws Exception {
        var file = home.resolve("password");
        assertThat(file).hasContent(postgres.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesASecondStartInTheSameHome() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(PostgresFailure.class)
                .hasMessage("Another process uses the PostgreSQL in " + home + ".");
        assertThat(postgres.postmaster().pid()).isPositive();
    }

    private static String query(String sql) throws SQLException {
        return EmbeddedPostgresLifeTests.query(postgres, sql);
    }
}
