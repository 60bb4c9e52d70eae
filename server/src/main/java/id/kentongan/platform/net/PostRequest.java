package id.kentongan.platform.net;

import java.net.URI;
import java.util.Map;

/**
 * What to send with POST.
 *
 * @param uri an http or https address
 * @param contentType the media type of the body
 * @param headers what else stands in the head
 * @param limits of the answer; 0 bytes leave its body unread
 */
public record PostRequest(URI uri, String contentType, Map<String, String> headers, byte[] body, Limits limits) {

    public PostRequest {
        headers = Map.copyOf(headers);
        FetchRequest.requireOneLine(contentType);
        headers.forEach((name, value) -> {
            FetchRequest.requireOneLine(name);
            FetchRequest.requireOneLine(value);
        });
    }

    /** Without the address and the body: either may hold a secret. */
    @Override
    public String toString() {
        return "PostRequest[" + uri.getHost() + ", " + body.length + " bytes]";
    }
}
