package id.kentongan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The administrator of the {@link Town}, signed in, as one or several users at once who never pause. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("data-csrf-token=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client;

    private Visitor(String address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    static Visitor signedIn(String address) throws IOException, InterruptedException {
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
        return new Visitor(address, client);
    }

    /** How many milliseconds each request takes, the loopback included, with that many users and requests of each. */
    List<Double> times(String path, int users, int each) throws Exception {
        var uri = URI.create(address + path);
        try (var executor = Executors.newFixedThreadPool(users)) {
            var tasks = new ArrayList<Future<List<Double>>>();
            for (var user = 0; user < users; user++) {
                tasks.add(executor.submit(() -> visit(uri, each)));
            }
            var all = new ArrayList<Double>();
            for (var task : tasks) {
                all.addAll(task.get());
            }
            return all;
        }
    }

    /** Bytes of what stands there. */
    int size(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, BodyHandlers.ofByteArray()).body().length;
    }

    private List<Double> visit(URI uri, int times) throws IOException, InterruptedException {
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
}
