package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is not there is told in one line. */
class DatabaseAwayTests {
    @TempDir
    private Path directory;

    @Test
    void isOneLineAndNoTrace() {
        var errors = new StringWriter();
        // port 9 is that of the discard protocol: nothing listens there
        var exit = Kentongan.commandLine()
                .setErr(new PrintWriter(errors, true))
                .execute("export", "--data", directory.toString(), "--db-url", "jdbc:postgresql://127.0.0.1:9/none");

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(errors.toString()).startsWith("kentongan: ");
    }
}
