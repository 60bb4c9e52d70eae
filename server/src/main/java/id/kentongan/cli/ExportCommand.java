package id.kentongan.cli;

import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.MentionExport;
import id.kentongan.people.Units;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Writes mentions out, the newest first; cells of a CSV are safe to open in a spreadsheet.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A filter is what stands behind the question mark in the address of the page Suara.",
            "",
            "Examples:",
            "  kentongan export --out semua.csv",
            "  kentongan export --format jsonl --where 'rasa=negative&unsur=waktu&dari=2026-10-01'"
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Base.Options options = new Base.Options();

    @Option(names = "--out", paramLabel = "FILE", description = "where to write (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private MentionExport.Format format = MentionExport.Format.CSV;

    @Option(names = "--where", paramLabel = "FILTER", description = "which mentions (default: all)")
    private String where = "";

    @Override
    public Integer call() throws IOException {
        var filter = filter();
        try (var base = Base.borrowOrClaim(options);
                var application = Application.offline(base);
                var writer = new BufferedWriter(new OutputStreamWriter(
                        out == null ? System.out : Files.newOutputStream(out), StandardCharsets.UTF_8))) {
            var scope = application.getBean(Units.class).everything();
            application.getBean(MentionExport.class).write(scope, filter, format, writer);
        }
        return 0;
    }

    private Filter filter() {
        try {
            return FilterAddress.parseQuery(where);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("not a filter: " + e.getMessage());
        }
    }
}
