package id.kentongan.platform.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Serves the style guide on the loopback address, under a policy as strict as that of the product. */
final class Gallery implements AutoCloseable {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;

    private Gallery(HttpServer server) {
        this.server = server;
    }

    static Gallery open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Gallery::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new Gallery(server);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = STATIC.resolve(path.substring(1));
        var page = StyleGuide.PAGES.get(path.substring(1));
        var frame = StyleGuide.frame(Language.ID, theme(exchange));
        if (path.startsWith("/assets/") && Files.isRegularFile(file)) {
            send(exchange, 200, type(path), Files.readAllBytes(file));
        } else if (path.equals("/progress")) {
            send(exchange, 200, "text/html", StyleGuide.endedProgress(frame).getBytes(StandardCharsets.UTF_8));
        } else if (path.startsWith("/suara")) {
            send(exchange, 200, "text/html", StyleGuide.item(frame).getBytes(StandardCharsets.UTF_8));
        } else if (page != null) {
            send(exchange, 200, "text/html", page.apply(frame).getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 404, "text/plain", path.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Theme theme(HttpExchange exchange) {
        var cookies = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        return cookies.contains("theme=dark") ? Theme.DARK : Theme.AUTO;
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
