package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;
import static id.kentongan.bench.Medians.quantile;

import id.kentongan.cli.Application;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mentions;
import id.kentongan.people.People;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.source.Imports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every page at several users who never pause, with millions of mentions stored. Times include the loopback. */
@Command(name = "query", description = "latency of each page under load", mixinStandardHelpOptions = true)
final class QueryBench implements Callable<Integer> {
    private static final int ROWS_A_TABLE = 1_000_000;
    private static final int RECENT_DAYS = 12;

    @Option(names = "--rows", description = "mentions stored (default: ${DEFAULT-VALUE})")
    private int rows = 5_000_000;

    @Option(names = "--open", description = "reviews of the last days, most of them open (default: ${DEFAULT-VALUE})")
    private int open = 130_000;

    @Option(names = "--users", description = "users at once (default: ${DEFAULT-VALUE})")
    private int users = 8;

    @Option(names = "--requests", description = "requests of each user for each page (default: ${DEFAULT-VALUE})")
    private int requests = 100;

    @Option(names = "--data", description = "keep the data here, and use what lies there already")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var directory =
                data == null ? Files.createTempDirectory("kentongan-bench").resolve("data") : data;
        try (var town = Town.open(directory)) {
            fill(town);
            try (var server = Application.server(town.base, "127.0.0.1", 0)) {
                measure(Town.address(server), pages(town));
            }
        }
        return 0;
    }

    private void fill(Town town) throws Exception {
        var source = town.source("Ulasan");
        var imports = town.bean(Imports.class);
        for (var seed = imports.list(town.everything(), 1000).stream()
                                .filter(done -> done.source().equals(source))
                                .count()
                        + 1;
                (seed - 1) * ROWS_A_TABLE < rows;
                seed++) {
            var count = (int) Math.min(ROWS_A_TABLE, rows - (seed - 1) * ROWS_A_TABLE);
            town.load(source, Town.writeTable(Files.createTempFile("kentongan-bench", ".csv"), count, seed));
            System.err.printf("%,d mentions are in%n", (seed - 1) * ROWS_A_TABLE + count);
        }
        fillInbox(town);
        town.vacuum();
    }

    /** What is said now goes through the same intake, and opens items as it does anywhere. */
    private void fillInbox(Town town) throws Exception {
        var source = town.source("Ulasan terbaru");
        var known = town.bean(Imports.class).list(town.everything(), 1000).stream()
                .anyMatch(done -> done.source().equals(source));
        if (!known && open > 0) {
            var first = LocalDate.now(ZoneOffset.UTC).minusDays(RECENT_DAYS);
            var file = Files.createTempFile("kentongan-bench", ".csv");
            town.load(source, Town.writeTable(file, open, 0, first, RECENT_DAYS));
        }
    }

    private static Map<String, String> pages(Town town) {
        var scope = town.everything();
        var office = town.bean(Units.class).list(scope).getLast().id();
        var page = town.bean(Mentions.class).list(scope, Filter.NONE, null, 1).mentions();
        var pages = new LinkedHashMap<String, String>();
        pages.put("morning", "/");
        pages.put("perception, all, 90 days", "/persepsi?rentang=90h");
        pages.put("perception, all, ever", "/persepsi?rentang=semua");
        pages.put("perception, one office", "/persepsi?unit=" + office);
        pages.put("report, one month", "/laporan?periode=bulanan&tanggal=2025-03-01");
        pages.put("report, one day", "/laporan?periode=harian&tanggal=2025-03-01");
        pages.put("list", "/suara");
        pages.put("list, one office", "/suara?unit=" + office);
        pages.put("list, deep", "/suara?setelah=2024-06-01T00:00:00Z_00000000-0000-0000-0000-000000000000");
        pages.put("list, negative on waktu", "/suara?unsur=waktu&arah=negative&rasa=negative");
        pages.put("list, low stars unanswered", "/suara?bintang=1,2&dijawab=tidak&hilang=tidak");
        pages.put("list, one month", "/suara?dihitung=ya&rasa=negative&dari=2025-03-01&sampai=2025-03-31");
        pages.put("search, frequent word", "/suara?q=petugas");
        pages.put("search, two words", "/suara?q=toilet+kotor");
        pages.put("search, rare word", "/suara?q=xylofon");
        pages.put("one mention", "/suara/" + page.getFirst().id());
        inbox(town, office, pages);
        return pages;
    }

    private static void inbox(Town town, UnitId office, Map<String, String> pages) {
        var scope = town.everything();
        var signedIn = town.bean(People.class).findCredentials(Town.SIGN_IN).orElseThrow();
        var viewer = town.bean(People.class)
                .findViewer(signedIn.id(), signedIn.sessions())
                .orElseThrow();
        var inbox = town.bean(Inbox.class);
        System.err.printf(
                "%,d items are open%n",
                inbox.count(scope, viewer, InboxFilter.OPEN, 1_000_000).n());
        var first = inbox.list(scope, viewer, InboxFilter.OPEN, null, 1).items().getFirst();
        pages.put("inbox", "/kotak");
        pages.put("inbox, one open", "/kotak?buka=" + first.id());
        pages.put("inbox, newest first", "/kotak?urut=baru");
        pages.put("inbox, one office", "/kotak?unit=" + office);
        pages.put("inbox, negative on waktu", "/kotak?unsur=waktu&arah=negative&rasa=negative");
        pages.put("inbox, low stars", "/kotak?bintang=1,2");
        pages.put("inbox, threats", "/kotak?ancaman=gambling");
        pages.put("inbox, frequent word", "/kotak?q=petugas");
        pages.put("inbox, two words", "/kotak?q=toilet+kotor");
        pages.put("inbox, rare word", "/kotak?q=xylofon");
        pages.put("inbox, a tag nobody has", "/kotak?label=loket");
        pages.put("inbox, mine", "/kotak?lihat=saya");
        pages.put("inbox, due", "/kotak?lihat=tempo");
        pages.put("inbox, done", "/kotak?lihat=selesai");
        pages.put("hand-over", "/piket");
        pages.put("sources", "/sumber/keadaan");
    }

    private void measure(String address, Map<String, String> pages) throws Exception {
        var visitor = Visitor.signedIn(address);
        System.out.printf("%-30s %8s %8s %8s %9s%n", "page, " + users + " users", "p50 ms", "p99 ms", "max ms", "kB");
        var json = new ArrayList<String>();
        for (var page : pages.entrySet()) {
            visitor.times(page.getValue(), users, 10);
            var times = visitor.times(page.getValue(), users, requests);
            System.out.printf(
                    "%-30s %8.1f %8.1f %8.1f %9.1f%n",
                    page.getKey(),
                    median(times),
                    quantile(times, 0.99),
                    quantile(times, 1),
                    visitor.size(page.getValue()) / 1024.0);
            json.add("\"%s\":{\"p50_ms\":%.1f,\"p99_ms\":%.1f}"
                    .formatted(page.getKey(), median(times), quantile(times, 0.99)));
        }
        System.out.println(
                "{\"bench\":\"query\",\"rows\":" + rows + ",\"users\":" + users + "," + String.join(",", json) + "}");
    }
}
