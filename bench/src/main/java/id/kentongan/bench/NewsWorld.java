package id.kentongan.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * The outside world on this machine: news sites, each at a loopback address of its own, and some where everything goes wrong.
 * Good feeds honour conditional requests, every second one is packed, every twentieth stands behind a redirect.
 */
final class NewsWorld implements AutoCloseable {
    private static final int BACKLOG = 200;
    private static final int SITES_A_BLOCK = 250;
    private static final int REDIRECTED = 20;
    private static final Instant FIRST_EDITION = Instant.parse("2026-01-01T00:00:00Z");

    private final Headlines headlines = new Headlines();
    private final Map<Integer, AtomicInteger> editions = new ConcurrentHashMap<>();
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final List<ServerSocket> sites = new ArrayList<>();
    private final List<ServerSocket> badSites = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int changedPercent;
    private int port;

    /**
     * @param sites of good feeds, and {@code badSites} of others
     * @param changedPercent how many of a hundred polls find something new
     */
    NewsWorld(int sites, int badSites, int changedPercent) throws IOException {
        this.changedPercent = changedPercent;
        listen(this.sites, 1, sites);
        listen(this.badSites, 2, badSites);
    }

    private void listen(List<ServerSocket> into, int network, int count) throws IOException {
        for (var i = 0; i < count; i++) {
            var address =
                    InetAddress.ofLiteral("127.%d.%d.%d".formatted(network, i / SITES_A_BLOCK, 1 + i % SITES_A_BLOCK));
            var socket = new ServerSocket(port, BACKLOG, address);
            port = socket.getLocalPort();
            into.add(socket);
            threads.execute(() -> accept(socket));
        }
    }

    /** The address of a good feed. */
    URI feed(int number) {
        var path = number % REDIRECTED == REDIRECTED - 1 ? "/pindah/" : "/kabar/";
        return uri(sites.get(number % sites.size()), path + number);
    }

    /** The address of a feed with that trouble; feeds of the same site have the same host. */
    URI bad(Trouble trouble, int site, int number) {
        var path = "/rusak/" + trouble.name().toLowerCase(Locale.ROOT) + "/" + number;
        return trouble == Trouble.DEAD
                ? URI.create("http://" + nobody() + path)
                : uri(badSites.get(site % badSites.size()), path);
    }

    /** Every address of this world, as the setting wants them that allows them. */
    String exceptions() {
        var addresses = new ArrayList<String>();
        addresses.add(nobody());
        sites.forEach(site -> addresses.add(address(site)));
        badSites.forEach(site -> addresses.add(address(site)));
        return String.join(",", addresses);
    }

    /** When it was asked for first since {@link #forget}; it must have been. */
    Instant asked(URI uri) {
        return Objects.requireNonNull(asked.get(uri.getPath()));
    }

    boolean wasAsked(URI uri) {
        return asked.containsKey(uri.getPath());
    }

    void forget() {
        asked.clear();
    }

    /** Whether somebody is being answered just now. */
    boolean isBusy() {
        return open.get() > 0;
    }

    private String nobody() {
        return "127.3.0.1:" + port;
    }

    private static URI uri(ServerSocket site, String path) {
        return URI.create("http://" + address(site) + path);
    }

    private static String address(ServerSocket site) {
        return site.getInetAddress().getHostAddress() + ":" + site.getLocalPort();
    }

    private void accept(ServerSocket site) {
        while (!site.isClosed()) {
            try {
                var socket = site.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return; // the world ends
            }
        }
    }

    private void serve(Socket socket) {
        open.incrementAndGet();
        try (socket) {
            var visit = Visit.read(socket);
            asked.putIfAbsent(visit.path(), Instant.now());
            answer(visit);
        } catch (IOException e) {
            // whoever asked has had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private void answer(Visit visit) throws IOException, InterruptedException {
        var path = visit.path().split("/", -1);
        switch (path[1]) {
            case "kabar" -> news(visit, Integer.parseInt(path[2]));
            case "pindah" -> visit.answer("302 Found\nLocation: /kabar/" + path[2], new byte[0]);
            default -> Trouble.valueOf(path[2].toUpperCase(Locale.ROOT)).answer(visit);
        }
    }

    private void news(Visit visit, int number) throws IOException {
        var edition = editions.computeIfAbsent(number, key -> new AtomicInteger());
        if (isKnown(visit, number, edition.get())) {
            if (ThreadLocalRandom.current().nextInt(100) >= changedPercent) {
                visit.begin("304 Not Modified\n" + mark(number, edition.get()));
                return;
            }
            edition.incrementAndGet();
        }
        var head = "200 OK\nContent-Type: " + headlines.type(number) + "\n" + mark(number, edition.get());
        var document = headlines.document(number, edition.get());
        if (number % 2 == 0 && visit.header("accept-encoding").contains("gzip")) {
            visit.answer(head + "\nContent-Encoding: gzip", packed(document));
        } else {
            visit.answer(head, document);
        }
    }

    private static boolean isKnown(Visit visit, int number, int edition) {
        var mark = mark(number, edition);
        return mark.equals("ETag: " + visit.header("if-none-match"))
                || mark.equals("Last-Modified: " + visit.header("if-modified-since"));
    }

    /** Every fourth feed has no other mark than a date. */
    private static String mark(int number, int edition) {
        return number % 4 == 3
                ? "Last-Modified: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                FIRST_EDITION.plusSeconds(edition).atOffset(ZoneOffset.UTC))
                : "ETag: \"%d-%d\"".formatted(number, edition);
    }

    private static byte[] packed(byte[] document) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(document);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() throws IOException {
        for (var site : sites) {
            site.close();
        }
        for (var site : badSites) {
            site.close();
        }
        threads.shutdownNow();
    }
}
