package id.kentongan.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a server starts, ends and comes back. */
class EmbeddedPostgresLifeTests {
    @TempDir
    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        PreparedHome.copyTo(home);
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (var postgres = start()) {
            execute(postgres, "CREATE TABLE word (text text)");
            execute(postgres, "INSERT INTO word VALUES ('kentongan')");
        }
        try (var postgres = start()) {
            assertThat(query(postgres, "SELECT text FROM word")).isEqualTo("kentongan");
        }
    }

    @Test
    void makesANewPasswordWhenItsFileIsLost() throws Exception {
        String before;
        try (var postgres = start()) {
            before = postgres.password();
        }
        Files.delete(home.resolve("password"));
        try (var postgres = start()) {
            assertThat(postgres.password()).isNotEqualTo(before);
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackOnTheSamePortWhenPostgresIsKilled() throws Exception {
        try (var postgres = start()) {
            execute(postgres, "CREATE TABLE word (text text)");
            execute(postgres, "INSERT INTO word VALUES ('kentongan')");
            kill(postgres.postmaster().pid());
            await("PostgreSQL comes back")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> query(postgres, "SELECT text FROM word").equals("kentongan"));
        }
    }

    @Test
    void givesAPoolNewConnectionsWhenPostgresIsKilled() throws Exception {
        try (var postgres = start();
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(postgres.jdbcUrl());
            pool.setUsername(postgres.user());
            pool.setPassword(postgres.password());
            var jdbc = JdbcClient.create(pool);
            var before = jdbc.sql("SELECT pg_postmaster_start_time()::text")
                    .query(String.class)
                    .single();
            kill(postgres.postmaster().pid());
            await("the pool answers again")
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> !jdbc.sql("SELECT pg_postmaster_start_time()::text")
                            .query(String.class)
                            .single()
                            .equals(before));
        }
    }

    @Test
    void comesBackEachTimeWhenPostgresIsKilledAgain() throws Exception {
        try (var postgres = start()) {
            for (int time = 0; time < 3; time++) {
                long pid = postgres.postmaster().pid();
                kill(pid);
                await("PostgreSQL comes back")
                        .atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> query(postgres, "SELECT 1").equals("1")
                                && postgres.postmaster().pid() != pid);
            }
        }
    }

    @Test
    void leavesNoProcessBehindWhenClosed() throws Exception {
        long pid;
        long lifeline;
        try (var postgres = start()) {
            pid = postgres.postmaster().pid();
            lifeline = postgres.postmaster().lifelinePid();
        }
        await("the processes end")
                .until(() -> ProcessHandle.of(pid).isEmpty()
                        && ProcessHandle.of(lifeline).isEmpty());
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.writeString(home.resolve("cluster").resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("belongs to PostgreSQL 15, but this Kentongan brings PostgreSQL 18");
    }

    @Test
    void startsAlthoughTheNoteOfAnOldServerNamesALivingStranger() throws Exception {
        Files.writeString(
                home.resolve("cluster").resolve("postmaster.pid"),
                ProcessHandle.current().parent().orElseThrow().pid() + "\n");
        try (var postgres = start()) {
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void makesTheDataDirectoryAgainWhenItsMakingWasInterrupted() throws Exception {
        var interrupted = home.resolve("interrupted");
        Files.createDirectories(interrupted.resolve("cluster.new"));
        Files.writeString(interrupted.resolve("cluster.new").resolve("PG_VERSION"), "18\n");
        try (var postgres = EmbeddedPostgres.start(interrupted, PreparedHome.PROGRAMS, Map.of())) {
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhyTheServerDoesNotStart() throws Exception {
        Files.writeString(home.resolve("local.conf"), "shared_buffers = 'plenty'\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageStartingWith("PostgreSQL did not start: ")
                .hasMessageContaining("postgres.log")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void takesSettingsFromTheUsersOwnFile() throws Exception {
        Files.writeString(home.resolve("local.conf"), "work_mem = '32MB'\n");
        try (var postgres = start()) {
            assertThat(query(postgres, "SHOW work_mem")).isEqualTo("32MB");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, PreparedHome.PROGRAMS, Map.of());
    }

    static void kill(long pid) throws IOException {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
