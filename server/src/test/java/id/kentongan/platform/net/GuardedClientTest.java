package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

/** A client and an outside world for it. */
abstract class GuardedClientTest {

    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    static final Limits LIMITS = new Limits(100_000, Duration.ofSeconds(20));

    final OutsideServer outside = OutsideServer.start();
    final GuardedClient client =
            new GuardedClient(outside.rule(), URI.create("https://humas.example/kontak"), InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        client.close();
        outside.close();
    }

    Fetched fetch(String path) throws OutsideFailure {
        return client.fetch(FetchRequest.of(outside.uri(path), LIMITS));
    }

    OutsideFailure failure(String path) {
        return failure(client, outside.uri(path), LIMITS);
    }

    static OutsideFailure failure(GuardedClient client, URI uri, Limits limits) {
        return catchThrowableOfType(OutsideFailure.class, () -> client.fetch(FetchRequest.of(uri, limits)));
    }
}
