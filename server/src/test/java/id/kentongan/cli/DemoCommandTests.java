package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DemoCommandTests {
    @Test
    void refusesDaysWithoutLengthBeforeItStartsAnything() {
        var errors = new StringWriter();
        var exit = Kentongan.commandLine()
                .setErr(new PrintWriter(errors))
                .execute("demo", "--unfold", "--day-seconds", "0");

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString())
                .contains("--day-seconds must be at least 1: 0")
                .hasLineCount(1);
    }
}
