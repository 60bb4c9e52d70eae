package id.kentongan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The program and the root of its commands. Errors are one line on standard error; exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "kentongan",
        version = Kentongan.VERSION,
        description = "What the public says of an institution, read, measured and shown.",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, ImportCommand.class, ExportCommand.class, HelpCommand.class})
public final class Kentongan {
    static final String VERSION = "kentongan 2026.11.1";

    private Kentongan() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and gives its exit code. */
    public static int run(String... args) {
        return new CommandLine(new Kentongan())
                .setExecutionExceptionHandler(oneLine())
                .setUsageHelpAutoWidth(true)
                .execute(args.length == 0 ? new String[] {"help"} : args);
    }

    private static IExecutionExceptionHandler oneLine() {
        return (failure, command, parsed) -> {
            if (!(failure instanceof CommandFailure)) {
                failure.printStackTrace(command.getErr());
            }
            command.getErr().println("kentongan: " + failure.getMessage());
            return 1;
        };
    }
}
