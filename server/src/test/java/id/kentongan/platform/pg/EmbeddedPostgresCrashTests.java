package id.kentongan.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays when the Java process that holds a server is killed. */
class EmbeddedPostgresCrashTests {
    @TempDir
    private Path home;

    private Process holder;
    private long postmaster;
    private long lifeline;

    @BeforeEach
    void hold() throws IOException {
        PreparedHome.copyTo(home);
        holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        home.toString(),
                        PreparedHome.PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        var numbers = output.readLine().split(" ");
        postmaster = Long.parseLong(numbers[0]);
        lifeline = Long.parseLong(numbers[1]);
    }

    @AfterEach
    void letGo() throws Exception {
        holder.destroyForcibly().waitFor();
        awaitEnd(postmaster);
    }

    @Test
    void theServerEndsWithItsJavaProcess() throws Exception {
        holder.destroyForcibly().waitFor();
        awaitEnd(postmaster);
    }

    @Test
    void theDataIsThereForTheNextProcess() throws Exception {
        holder.destroyForcibly().waitFor();
        assertThatTheWordIsStillThere();
    }

    @Test
    void aServerThatLostItsJavaProcessIsStopped() throws Exception {
        EmbeddedPostgresLifeTests.kill(lifeline);
        awaitEnd(lifeline);
        holder.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(postmaster)).isPresent();
        assertThatTheWordIsStillThere();
        awaitEnd(postmaster);
    }

    @Test
    void everythingKilledAtOnceIsRecovered() throws Exception {
        EmbeddedPostgresLifeTests.kill(lifeline);
        for (var process :
                List.of(holder.toHandle(), ProcessHandle.of(postmaster).orElseThrow())) {
            process.destroyForcibly();
        }
        holder.waitFor();
        assertThatTheWordIsStillThere();
    }

    @Test
    void aSecondProcessIsRefused() {
        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresFailure.class)
                .hasMessage("Another process uses the PostgreSQL in " + home + ".");
    }

    private void assertThatTheWordIsStillThere() throws Exception {
        try (var postgres = start()) {
            assertThat(EmbeddedPostgresLifeTests.query(postgres, "SELECT text FROM word"))
                    .isEqualTo("kentongan");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, PreparedHome.PROGRAMS, Map.of());
    }

    private static void awaitEnd(long pid) {
        await("process " + pid + " ends").atMost(Duration.ofSeconds(60)).until(() -> ProcessHandle.of(pid)
                .isEmpty());
    }
}
