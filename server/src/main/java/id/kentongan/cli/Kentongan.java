package id.kentongan.cli;

import id.kentongan.platform.DatabaseTrouble;
import id.kentongan.platform.Release;
import id.kentongan.platform.backup.BackupFailure;
import id.kentongan.platform.install.InstallationFailure;
import id.kentongan.platform.pg.PostgresFailure;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;
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
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ReadCommand.class,
            WarnCommand.class,
            EmergeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        })
public final class Kentongan {
    static final String PRODUCT = Release.VERSION;
    static final String VERSION = "kentongan " + PRODUCT;

    private Kentongan() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and gives its exit code. */
    public static int run(String... args) {
        return commandLine().execute(args.length == 0 ? new String[] {"help"} : args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kentongan())
                .setExecutionExceptionHandler(oneLine())
                .setUsageHelpAutoWidth(true);
    }

    private static IExecutionExceptionHandler oneLine() {
        return (failure, command, parsed) -> {
            if (isDatabase(failure)) {
                command.getErr().println("kentongan: " + away(failure));
                return 1;
            }
            if (!isPlain(failure)) {
                failure.printStackTrace(command.getErr());
            }
            command.getErr().println("kentongan: " + failure.getMessage());
            return 1;
        };
    }

    private static String away(Exception failure) {
        var cause = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        return "the database does not serve (" + cause.lines().findFirst().orElse("")
                + "); what was acknowledged is kept, run the command again when it is back";
    }

    private static boolean isDatabase(Exception failure) {
        return DatabaseTrouble.of(failure) != DatabaseTrouble.OTHER
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }

    /** Whether the message alone tells the user what to do. */
    private static boolean isPlain(Exception failure) {
        return failure instanceof CommandFailure
                || failure instanceof InstallationFailure
                || failure instanceof PostgresFailure
                || failure instanceof BackupFailure;
    }
}
