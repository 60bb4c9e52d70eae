package id.kentongan.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Watches series without a server: CSV in, the same rows with a score and a warning out. */
@Command(
        name = "warn",
        description =
                "Says which rows of a series are out of the ordinary, each by the rows before it. Starts no server.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Input: CSV with a header, timestamp,value or timestamp,series,value; times as 2026-11-24 07:30:00 or"
                    + " 2026-11-24, of the local clock, in order within each series.",
            "Output: the same columns, score (0 to 1) and warning (0 or 1).",
            "A row no later than the one before gets 0 and teaches nothing. A row that cannot be read is told on"
                    + " standard error and left out, and the exit code is 1 at the end.",
            "",
            "Examples:",
            "  kentongan warn < counts.csv > warned.csv",
            "  kentongan warn --false-alarms 0.1 < counts.csv"
        })
final class WarnCommand implements Callable<Integer> {
    @Option(
            names = "--false-alarms",
            paramLabel = "N",
            description = "false alarms a week to be borne of each series (default: ${DEFAULT-VALUE})")
    private double dial = 0.5;

    @Override
    public Integer call() throws IOException {
        if (!(dial > 0 && dial <= 1_000)) {
            throw new CommandFailure("--false-alarms must be above 0 and at most 1000: " + dial);
        }
        try (var in = new FileInputStream(FileDescriptor.in);
                var out = new FileOutputStream(FileDescriptor.out);
                var errors = new FileOutputStream(FileDescriptor.err)) {
            return new WarnLines(dial).run(in, out, errors) == 0 ? 0 : 1;
        }
    }
}
