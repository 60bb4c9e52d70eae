package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;
import static id.kentongan.bench.Medians.quantile;

import id.kentongan.cli.Application;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Intake;
import id.kentongan.mention.Mentions;
import id.kentongan.people.People;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Imports;
import id.kentongan.source.Inspection;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every page at several users who never pause, with millions of mentions stored. Times include the loopback. */
@Command(name = "query", description = "latency of each page under load", mixinStandardHelpOptions = true)
final class QueryBench implements Callable<Integer> {
    private static final int ROWS_A_TABLE = 1_000_000;
    private static final int RECENT_DAYS = 12;
    private static final Pattern TOKEN = Pattern.compile("data-csrf-token=\"([^\"]+)\"");

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
                var web = ((WebServerApplicationContext) server).getWebServer();
                measure("http://127.0.0.1:" + (web == null ? 0 : web.getPort()), pages(town));
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
            load(town, source, Town.writeTable(Files.createTempFile("kentongan-bench", ".csv"), count, seed));
            System.err.printf("%,d mentions are in%n", (seed - 1) * ROWS_A_TABLE + count);
        }
        fillInbox(town);
        try (var pool = town.base.dataSource();
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze mention.mention");
            statement.execute("vacuum analyze mention.day_count");
            statement.execute("vacuum analyze mention.month_count");
            statement.execute("vacuum analyze desk.item");
        }
    }

    /** What is said now goes through the same intake, and opens items as it does anywhere. */
    private void fillInbox(Town town) throws Exception {
        var source = town.source("Ulasan terbaru");
        var known = town.bean(Imports.class).list(town.everything(), 1000).stream()
                .anyMatch(done -> done.source().equals(source));
        if (!known && open > 0) {
            var first = LocalDate.now(ZoneOffset.UTC).minusDays(RECENT_DAYS);
            var file = Files.createTempFile("kentongan-bench", ".csv");
            load(town, source, Town.writeTable(file, open, 0, first, RECENT_DAYS));
        }
    }

    private static void load(Town town, SourceId source, Path table) throws Exception {
        var file = List.of(SourceFile.of(table));
        var unit = town.everything().units().iterator().next();
        if (town.bean(ImportFiles.class).inspect(file, unit) instanceof Inspection.Table found) {
            var id = town.bean(Imports.class)
                    .request(town.everything(), source, file, found.mapping().toJson(), null);
            town.bean(Intake.class).run(id, progress -> {});
        }
        Files.delete(table);
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
        var client = signedIn(address);
        System.out.printf("%-30s %8s %8s %8s %9s%n", "page, " + users + " users", "p50 ms", "p99 ms", "max ms", "kB");
        var json = new ArrayList<String>();
        for (var page : pages.entrySet()) {
            var uri = URI.create(address + page.getValue());
            load(client, uri, 10);
            var times = load(client, uri, requests);
            var size = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                    .body()
                    .length;
            System.out.printf(
                    "%-30s %8.1f %8.1f %8.1f %9.1f%n",
                    page.getKey(), median(times), quantile(times, 0.99), quantile(times, 1), size / 1024.0);
            json.add("\"%s\":{\"p50_ms\":%.1f,\"p99_ms\":%.1f}"
                    .formatted(page.getKey(), median(times), quantile(times, 0.99)));
        }
        System.out.println(
                "{\"bench\":\"query\",\"rows\":" + rows + ",\"users\":" + users + "," + String.join(",", json) + "}");
    }

    private List<Double> load(HttpClient client, URI uri, int each) throws Exception {
        try (var executor = Executors.newFixedThreadPool(users)) {
            var tasks = new ArrayList<Future<List<Double>>>();
            for (var user = 0; user < users; user++) {
                tasks.add(executor.submit(() -> visit(client, uri, each)));
            }
            var all = new ArrayList<Double>();
            for (var task : tasks) {
                all.addAll(task.get());
            }
            return all;
        }
    }

    private static List<Double> visit(HttpClient client, URI uri, int times) throws IOException, InterruptedException {
        var taken = new ArrayList<Double>();
        for (var i = 0; i < times; i++) {
            var start = System.nanoTime();
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            taken.add((System.nanoTime() - start) / 1e6);
            if (answer.statusCode() != 200 || !answer.uri().equals(uri)) {
                throw new IllegalStateException(uri + " answered " + answer.statusCode() + " at " + answer.uri());
            }
        }
        return taken;
    }

    private static HttpClient signedIn(String address) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var uri = URI.create(address + "/masuk");
        var form = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        var body = "nama=" + Town.SIGN_IN + "&sandi=" + Town.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var entered = client.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        if (entered.uri().getPath().equals(uri.getPath())) {
            throw new IllegalStateException("nobody could sign in");
        }
        return client;
    }
}
