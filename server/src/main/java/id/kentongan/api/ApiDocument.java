package id.kentongan.api;

import id.kentongan.platform.web.PublicPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this door as OpenAPI 3.1. It is written by hand, and a test holds it against what the door does. */
@RestController
class ApiDocument {
    private final byte[] document;

    ApiDocument() {
        try {
            document = new ClassPathResource("api/openapi.json").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PublicPage
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(document);
    }
}
