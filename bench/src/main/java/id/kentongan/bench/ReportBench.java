package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;
import static id.kentongan.bench.Medians.quantile;

import id.kentongan.cli.Application;
import id.kentongan.source.Imports;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The report of one month in which very much was said, in all its forms. */
@Command(
        name = "report",
        description = "seconds for the report of one full month: page, PDF, Word, message",
        mixinStandardHelpOptions = true)
final class ReportBench implements Callable<Integer> {
    private static final YearMonth MONTH = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
    private static final long SEED = 1;

    /** Against the month that is measured, so that the report has something to hold it against. */
    private static final int SHARE_BEFORE = 10;

    @Option(names = "--rows", description = "mentions of last month (default: ${DEFAULT-VALUE})")
    private int rows = 1_000_000;

    @Option(names = "--requests", description = "requests for each form (default: ${DEFAULT-VALUE})")
    private int requests = 20;

    @Option(names = "--users", description = "users at once (default: ${DEFAULT-VALUE})")
    private int users = 1;

    @Option(names = "--data", description = "keep the data here, and use what lies there already")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var directory =
                data == null ? Files.createTempDirectory("kentongan-bench").resolve("data") : data;
        try (var town = Town.open(directory)) {
            fill(town);
            try (var server = Application.server(town.base, "127.0.0.1", 0)) {
                measure(Visitor.signedIn(Town.address(server)));
            }
        }
        return 0;
    }

    private void fill(Town town) throws Exception {
        if (!town.bean(Imports.class).list(town.everything(), 1).isEmpty()) {
            return;
        }
        load(town, rows, SEED, MONTH);
        load(town, rows / SHARE_BEFORE, SEED + 1, MONTH.minusMonths(1));
        town.vacuum();
    }

    private void measure(Visitor visitor) throws Exception {
        System.out.printf(
                "%,d mentions of %s, %d at once, load of the machine %.1f%n",
                rows, MONTH, users, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("%-10s %8s %8s %8s %8s %9s%n", "form", "first s", "p50 s", "p99 s", "max s", "kB");
        var json = new ArrayList<String>();
        for (var form : forms().entrySet()) {
            var first = median(visitor.times(form.getValue(), 1, 1)) / 1e3;
            var times = visitor.times(form.getValue(), users, requests).stream()
                    .map(millis -> millis / 1e3)
                    .toList();
            System.out.printf(
                    "%-10s %8.2f %8.2f %8.2f %8.2f %9.1f%n",
                    form.getKey(),
                    first,
                    median(times),
                    quantile(times, 0.99),
                    quantile(times, 1),
                    visitor.size(form.getValue()) / 1024.0);
            json.add("\"%s\":{\"first_s\":%.2f,\"p50_s\":%.2f,\"p99_s\":%.2f}"
                    .formatted(form.getKey(), first, median(times), quantile(times, 0.99)));
        }
        System.out.println("{\"bench\":\"report\",\"rows\":" + rows + "," + String.join(",", json) + "}");
    }

    private static Map<String, String> forms() {
        var which = "periode=bulanan&tanggal=" + MONTH.atDay(1);
        var forms = new LinkedHashMap<String, String>();
        forms.put("page", "/laporan?" + which);
        for (var form : new String[] {"pdf", "docx", "txt"}) {
            forms.put(form, "/laporan/unduh?bentuk=" + form + "&" + which);
        }
        return forms;
    }

    private static void load(Town town, int rows, long seed, YearMonth month) throws Exception {
        var file = Files.createTempFile("kentongan-bench", ".csv");
        town.load(town.source("Ulasan"), Town.writeTable(file, rows, seed, month.atDay(1), month.lengthOfMonth()));
        System.err.printf("%,d mentions of %s are in%n", rows, month);
    }
}
