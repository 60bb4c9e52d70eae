package id.kentongan.notify.channel;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kentongan.platform.net.AddressRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server on this machine that takes what is posted to it, and answers as it was told. */
final class Listener implements AutoCloseable {
    record Post(String path, Headers headers, String body) {}

    private record Answer(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile @Nullable Answer answer;

    Listener() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    void answer(int status, String body) {
        answer = new Answer(status, Map.of(), body);
    }

    void answer(int status, Map<String, String> headers, String body) {
        answer = new Answer(status, headers, body);
    }

    /** Takes what comes and closes the connection without a word: nobody knows whether it arrived. */
    void saysNothing() {
        answer = null;
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What lets the guarded client reach this server and nothing else of the private network. */
    AddressRule rule() {
        return AddressRule.PUBLIC.withException(server.getAddress());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posts.add(new Post(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
            var given = answer;
            if (given == null) {
                throw new IOException("hangs up");
            }
            var bytes = given.body().getBytes(StandardCharsets.UTF_8);
            given.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
