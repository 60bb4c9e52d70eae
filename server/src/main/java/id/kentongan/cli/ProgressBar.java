package id.kentongan.cli;

import id.kentongan.source.Import;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** How far an import is, on one line that is written over and over. */
final class ProgressBar {
    private static final int WIDTH = 30;

    /** When there is a bar. */
    enum When {
        /** On a terminal, not into a file or pipe. */
        AUTO,
        ALWAYS,
        NEVER
    }

    private final @Nullable PrintStream out;

    private ProgressBar(@Nullable PrintStream out) {
        this.out = out;
    }

    static ProgressBar on(PrintStream out, When when) {
        var wanted =
                switch (when) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> System.console() != null && System.console().isTerminal();
                };
        return new ProgressBar(wanted ? out : null);
    }

    void show(Import job) {
        if (out != null) {
            out.print("\r" + line(job));
            out.flush();
        }
    }

    void end() {
        if (out != null) {
            out.println();
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
