package id.kentongan.cli;

import id.kentongan.Schemas;
import id.kentongan.platform.backup.Backup;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Saves everything in the database, and the secret key, in one ZIP file. The server may go on running.",
            "Keep the file safe: it holds what people wrote."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:saved", "1:not saved, the reason is printed", "2:wrong use"},
        footer = {
            "",
            "Examples:",
            "  kentongan backup                         saves ./data to this directory",
            "  kentongan backup --data /srv/kentongan --to /mnt/backups"
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private Base.Options options = new Base.Options();

    @Option(names = "--to", paramLabel = "DIR", description = "where the file goes (default: this directory)")
    private Path directory = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var base = Base.borrowAsItIs(options);
                var pool = base.dataSource()) {
            var summary = new Backup(pool, Schemas.ALL, Kentongan.PRODUCT, Clock.systemUTC())
                    .write(directory.toAbsolutePath(), base.secretKey(), (table, rows) -> {
                        out.printf("  %-32s %,14d rows%n", table, rows);
                        out.flush();
                    });
            out.printf(
                    "Saved %,d rows of %d tables to %s (%,d bytes)%n",
                    summary.rows(), summary.tables(), summary.file(), summary.bytes());
        }
        return 0;
    }
}
