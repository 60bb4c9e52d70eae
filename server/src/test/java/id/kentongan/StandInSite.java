package id.kentongan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A site of the outside world, on this machine: each path answers as a test told it. It is the one exception of the guarded client. */
public final class StandInSite {
    /** What a path answers. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final StandInSite ONLY = new StandInSite();

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    private StandInSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    public static StandInSite get() {
        return ONLY;
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public void put(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Answers with a document. */
    public void put(String path, String type, String body) {
        put(path, exchange -> send(exchange, 200, type, body));
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** How often that path was asked for. */
    public int asked(String path) {
        return asked.getOrDefault(path, new AtomicInteger()).get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
        var answer = answers.get(path);
        if (answer == null) {
            send(exchange, 404, "text/plain", "");
        } else {
            answer.to(exchange);
        }
    }
}
