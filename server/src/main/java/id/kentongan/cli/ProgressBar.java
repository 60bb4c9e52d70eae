package id.kentongan.cli;

import id.kentongan.source.Import;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** How far an import is, on one line of a terminal; on a file or pipe it stays silent. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final @Nullable PrintStream terminal;

    ProgressBar(PrintStream err) {
        terminal = System.console() != null && System.console().isTerminal() ? err : null;
    }

    void show(Import job) {
        if (terminal != null) {
            terminal.print("\r" + line(job));
            terminal.flush();
        }
    }

    void end() {
        if (terminal != null) {
            terminal.println();
        }
    }

    static String line(Import job) {
        var filled = (int) Math.round(job.share() * WIDTH);
        var left = job.timeLeft();
        return "[%s%s] %3.0f %%  %,d rows  %,.0f rows/s  %s"
                .formatted(
                        "#".repeat(filled),
                        "-".repeat(WIDTH - filled),
                        100 * job.share(),
                        job.entries(),
                        job.rate(),
                        left == null ? "          " : "%d:%02d left".formatted(left.toMinutes(), left.toSecondsPart()));
    }
}
