package id.kentongan.bench;

import id.kentongan.bench.warn.WarnBench;
import id.kentongan.bench.warn.WarningsBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The measurements and their options. */
@Command(
        name = "kentongan bench",
        description = "Measures this machine; prints a table and one line of JSON.",
        subcommands = {
            EmergeBench.class,
            FeedsBench.class,
            IntakeBench.class,
            IssuesBench.class,
            QueryBench.class,
            ReadBench.class,
            ReportBench.class,
            WarnBench.class,
            WarningsBench.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args.length == 0 ? new String[] {"help"} : args));
    }
}
