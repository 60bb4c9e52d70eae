package id.kentongan.platform.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** The outside world on the loopback address: answers by path with bytes as they are given, one request per connection. */
public final class OutsideServer implements AutoCloseable {

    /** What happens on a connection after its request was read. */
    @FunctionalInterface
    public interface Reply {
        void send(Socket client, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private OutsideServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
        Thread.ofVirtual().start(this::serve);
    }

    public static OutsideServer start() {
        try {
            return new OutsideServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OutsideServer start(SSLContext tls) throws IOException {
        var secure = tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new OutsideServer(secure, "https");
    }

    public OutsideServer on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** @param head status line and headers, one per line */
    public OutsideServer on(String path, String head, byte[] body) {
        return on(path, answer(head, body));
    }

    public OutsideServer on(String path, String head, String body) {
        return on(path, head, body.getBytes(ISO_8859_1));
    }

    /** Another answer each time, and the last for ever. */
    public OutsideServer inTurn(String path, Reply... turns) {
        var turn = new AtomicInteger();
        return on(path, (client, out) -> turns[Math.min(turn.getAndIncrement(), turns.length - 1)].send(client, out));
    }

    /** An answer with its right length, unless the head says otherwise. */
    public static Reply answer(String head, byte[] body) {
        var length = head.contains("Content-Length") || head.contains("chunked")
                ? ""
                : "Content-Length: " + body.length + "\n";
        var bytes = ("HTTP/1.1 " + head + "\n" + length + "\n")
                .replace("\n", "\r\n")
                .getBytes(ISO_8859_1);
        return (client, out) -> {
            out.write(bytes);
            out.write(body);
        };
    }

    /** A head, and then a byte now and then, for as long as the client stays. */
    public static Reply drip(String head) {
        return dripAfter(("HTTP/1.1 " + head + "\n\n").replace("\n", "\r\n"));
    }

    static Reply dripAfter(String start) {
        return (client, out) -> {
            out.write(start.getBytes(ISO_8859_1));
            client.setSoTimeout(10);
            while (!isClosed(client)) {
                out.write('x');
                out.flush();
            }
        };
    }

    public URI uri(String path) {
        return uri("127.0.0.1", path);
    }

    URI uri(String host, String path) {
        return URI.create(scheme + "://" + host + ":" + port() + path);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What reaches this server and nothing else of the private network. */
    public AddressRule rule() {
        return AddressRule.PUBLIC.withException(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
    }

    /** The heads of all requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits as long as the read timeout says. */
    private static boolean isClosed(Socket client) throws IOException {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var head = head(new BufferedInputStream(client.getInputStream()));
            requests.add(head);
            var path = head.split(" ")[1];
            var out = client.getOutputStream();
            replies.getOrDefault(path, answer("404 Not Found", new byte[0])).send(client, out);
            out.flush();
        } catch (IOException e) {
            // the client left, as some of the tests want it to
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.append((char) b);
        }
        return head.toString();
    }
}
