package id.kentongan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone at a browser without a screen: it keeps cookies, follows redirects and sends back the token of the page it stands on. Each
 * step stays on the page that it led to.
 */
public final class TestVisitor {
    /** A file to be sent. */
    public record Upload(String field, String name, byte[] content) {
        public static Upload of(String name, String content) {
            return new Upload("berkas", name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final Pattern TOKEN = Pattern.compile("data-csrf-token=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "----test-visitor-boundary";

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private @Nullable HttpResponse<String> page;
    private String token = "";

    TestVisitor(String server) {
        this.server = server;
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Opens a page and says what it shows. */
    public String open(String path) {
        return go(HttpRequest.newBuilder(URI.create(server + path)).GET());
    }

    /** Asks for the part of a page, as htmx does. */
    public String fragment(String path) {
        return go(HttpRequest.newBuilder(URI.create(server + path))
                .header("HX-Request", "true")
                .GET());
    }

    /** Posts a form, with the token of the last page that had one. */
    public String submit(String path, String... namesAndValues) {
        var body = new StringBuilder("_csrf=").append(encode(token));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(encode(namesAndValues[i])).append('=').append(encode(namesAndValues[i + 1]));
        }
        return go(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Posts a form with files. */
    public String upload(String path, List<Upload> files, String... namesAndValues) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            part(body, "name=\"" + namesAndValues[i] + "\"", namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        files.forEach(
                file -> part(body, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content()));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return go(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** From now on it sends a token that no page gave. */
    public void forgetToken() {
        token = "none";
    }

    public int status() {
        return current().statusCode();
    }

    /** Path and query of the page that it stands on. */
    public String path() {
        var uri = current().uri();
        return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    }

    public String html() {
        return current().body();
    }

    public String header(String name) {
        return current().headers().firstValue(name).orElse("");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** What the first group of the pattern matches, wherever it occurs in the page. */
    public List<String> all(String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(html());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private HttpResponse<String> current() {
        if (page == null) {
            throw new IllegalStateException("no page is open");
        }
        return page;
    }

    private String go(HttpRequest.Builder request) {
        try {
            var answer = client.send(
                    request.header("Accept", "text/html").timeout(PATIENCE).build(), BodyHandlers.ofString());
            page = answer;
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
