package id.kentongan.platform.net;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** One request and its answer; no redirect is followed, and no time is kept. */
final class Transport {

    /** What one request gave. */
    sealed interface Answer {

        record Final(Fetched fetched) implements Answer {}

        /** @param permanently by status 301 or 308 */
        record Moved(String location, boolean permanently) implements Answer {}
    }

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age=\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private final CloseableHttpClient client;
    private final InstantSource clock;

    Transport(CloseableHttpClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    Answer send(Target target, FetchRequest request) throws OutsideFailure {
        var get = get(target, request);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(HttpHost.create(target.uri()), get, null);
            return answer(response, target, request);
        } catch (IOException e) {
            throw Trouble.of(e, target.host());
        } finally {
            // merely closing would read what is left of the body, however much that is
            get.cancel();
            Closer.closeQuietly(response);
        }
    }

    Posted post(Target target, PostRequest request) throws OutsideFailure {
        var post = new HttpPost(target.uri());
        post.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        post.setHeader(HttpHeaders.CONNECTION, "close");
        request.headers().forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(request.body(), ContentType.parse(request.contentType())));
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(HttpHost.create(target.uri()), post, null);
            var retryAfter = RetryAfter.read(header(response, HttpHeaders.RETRY_AFTER), clock.instant());
            var most = request.limits().maxBytes();
            var body = most == 0 ? new byte[0] : new Body(target.host(), most).read(response.getEntity());
            return new Posted(response.getCode(), retryAfter, body);
        } catch (IOException e) {
            throw Trouble.of(e, target.host());
        } finally {
            post.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static HttpGet get(Target target, FetchRequest request) {
        var get = new HttpGet(target.uri());
        get.setHeader(HttpHeaders.ACCEPT, request.accept());
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        get.setHeader(HttpHeaders.CONNECTION, "close");
        if (request.etag() != null) {
            get.setHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
        }
        return get;
    }

    private Answer answer(ClassicHttpResponse response, Target target, FetchRequest request)
            throws IOException, OutsideFailure {
        int status = response.getCode();
        var location = header(response, HttpHeaders.LOCATION);
        if (location != null && REDIRECTS.contains(status)) {
            return new Answer.Moved(location, status == 301 || status == 308);
        }
        if (status == Fetched.NOT_MODIFIED || status == Fetched.GONE) {
            return fetched(response, target, new byte[0]);
        }
        if (status < 200 || status > 299) {
            throw refused(response, target.host());
        }
        var body = new Body(target.host(), request.limits().maxBytes());
        return fetched(response, target, body.read(response.getEntity()));
    }

    private OutsideFailure refused(ClassicHttpResponse response, String host) {
        var status = response.getCode();
        var code = String.valueOf(status);
        var retryAfter = RetryAfter.read(header(response, HttpHeaders.RETRY_AFTER), clock.instant());
        return switch (status) {
            case 401, 403 -> new TerminalFailure("net.failed.forbidden", host, code);
            case 404 -> new TerminalFailure("net.failed.missing", host, code);
            case 429, 503 -> new RetryableFailure(retryAfter, "net.failed.busy", host, code);
            case 408, 425 -> new RetryableFailure(retryAfter, "net.failed.server", host, code);
            default ->
                status >= 500
                        ? new RetryableFailure(retryAfter, "net.failed.server", host, code)
                        : new TerminalFailure("net.failed.status", host, code);
        };
    }

    private static Answer fetched(ClassicHttpResponse response, Target target, byte[] body) {
        return new Answer.Final(new Fetched(
                response.getCode(),
                target.uri(),
                false,
                header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.ETAG),
                header(response, HttpHeaders.LAST_MODIFIED),
                Stream.of(response.getHeaders("Link")).map(Header::getValue).toList(),
                maxAge(header(response, HttpHeaders.CACHE_CONTROL)),
                body));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static @Nullable Duration maxAge(@Nullable String cacheControl) {
        var age = MAX_AGE.matcher(cacheControl == null ? "" : cacheControl);
        return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null;
    }
}
