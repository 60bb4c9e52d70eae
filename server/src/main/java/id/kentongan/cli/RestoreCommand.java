package id.kentongan.cli;

import id.kentongan.Schemas;
import id.kentongan.audit.AuditLog;
import id.kentongan.platform.backup.Migrator;
import id.kentongan.platform.backup.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Brings a backup back into a new directory or an empty database.",
            "Everything is checked first, and either all of it comes back or nothing."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:restored", "1:nothing restored, the reason is printed", "2:wrong use"},
        footer = {
            "",
            "Examples:",
            "  kentongan restore kentongan-backup-20261124T080758Z.zip --data /srv/kentongan",
            "  KENTONGAN_DB_PASSWORD=... kentongan restore FILE --db-url jdbc:postgresql://db/kentongan"
        })
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private Base.Options options = new Base.Options();

    @Parameters(paramLabel = "FILE", description = "the backup")
    @SuppressWarnings("NullAway.Init") // set by the parser
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        Restore.check(file); // before a directory is made for it
        var out = spec.commandLine().getOut();
        try (var base = Base.claimAsItIs(options);
                var pool = base.dataSource()) {
            var summary = new Restore(pool, Schemas.ALL, migrator(pool))
                    .from(file, base::replaceSecretKey, (table, rows) -> {
                        out.printf("  %-32s %,14d rows%n", table, rows);
                        out.flush();
                    });
            try (var application = Application.offline(base)) {
                var remembered = application.getBean(AuditLog.class).adopt(String.valueOf(file.getFileName()));
                if (remembered > 0) {
                    out.printf("The log of acts ends before entry %,d, which this machine remembered.%n", remembered);
                }
            }
            out.printf("Restored %,d rows of %d tables from %s%n", summary.rows(), summary.tables(), summary.at());
        }
        return 0;
    }

    private static Migrator migrator(DataSource database) {
        return new Migrator() {
            @Override
            public void migrateTo(String schema, String version) {
                Schemas.migrateTo(database, schema, version);
            }

            @Override
            public void migrateToNewest(String schema) {
                Schemas.migrateTo(database, schema, "latest");
            }
        };
    }
}
