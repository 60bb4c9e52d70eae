package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.MentionExport;
import id.kentongan.mention.Mentions;
import id.kentongan.people.ApiKey;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.RequiresKey;
import id.kentongan.people.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MentionApi {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    /** Those of a filter, and where and how much of it. */
    private static final List<String> PARAMETERS = Stream.concat(
                    FilterAddress.NAMES.stream(), Stream.of("limit", "after"))
            .toList();

    /** @param next the {@code after} of the next page, {@code null} on the last */
    @JsonPropertyOrder({"items", "next"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(
            List<Map<String, @Nullable Object>> items,
            @Nullable String next) {}

    private final Batches batches;
    private final Mentions mentions;
    private final MentionExport export;

    MentionApi(Batches batches, Mentions mentions, MentionExport export) {
        this.batches = batches;
        this.mentions = mentions;
        this.export = export;
    }

    @RequiresKey(KeyPermission.WRITE_MENTIONS)
    @PostMapping(path = "/api/v1/mentions", consumes = MediaType.APPLICATION_JSON_VALUE)
    BatchAnswer take(Scope scope, ApiKey key, HttpServletRequest request) throws IOException {
        requirePlainUtf8(request);
        if (request.getContentLengthLong() > BatchBody.MOST_BYTES) {
            throw BatchBody.tooLong();
        }
        return batches.take(scope, key, request.getInputStream());
    }

    @RequiresKey(KeyPermission.READ)
    @GetMapping("/api/v1/mentions")
    Page list(Scope scope, @RequestParam Map<String, String> given) {
        var parameters = new Parameters(given, PARAMETERS);
        var after = parameters.find("after");
        var page = mentions.list(
                scope,
                FilterAddress.parse(given),
                after == null ? null : Mentions.Key.of(after),
                parameters.number("limit", USUAL_PAGE, LARGEST_PAGE));
        var next = page.next();
        return new Page(export.rows(scope, page.mentions()), next == null ? null : next.toString());
    }

    /** What is packed could unpack to anything, and what is in another character set would be read wrongly. */
    private static void requirePlainUtf8(HttpServletRequest request) {
        var packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        var charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        if ((packed != null && !packed.equalsIgnoreCase("identity"))
                || (charset != null && !charset.equals(StandardCharsets.UTF_8))) {
            throw ApiRefused.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    Problems.detail(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()));
        }
    }
}
