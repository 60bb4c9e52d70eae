package id.kentongan.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.platform.HandedOutKeys;
import id.kentongan.platform.net.AddressRule;
import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Against a receiver that proves the signature as the Standard Webhooks specification tells it to. */
class WebhookChannelTests extends ChannelContract {
    private final WebhookSecrets secrets = new WebhookSecrets(new HandedOutKeys(new byte[32]));

    private Listener receiver;
    private GuardedClient client;

    @BeforeEach
    void start() throws IOException {
        receiver = new Listener();
        client = new GuardedClient(receiver.rule(), null, InstantSource.fixed(NOW));
    }

    @AfterEach
    void stop() {
        client.close();
        receiver.close();
    }

    @Override
    Channel channel() {
        return new WebhookChannel(client, secrets, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    Destination destination() {
        return new Destination(ROUTE, receiver.uri("/masuk?kunci=rahasia").toString());
    }

    @Override
    void accepts() {
        receiver.answer(204, "");
    }

    @Override
    void refusesForGood() {
        receiver.answer(403, "no");
    }

    @Override
    void refusesForNow() {
        receiver.answer(503, "busy");
    }

    @Override
    void isAway() {
        receiver.close();
    }

    @Override
    String read() {
        var notice =
                JsonMapper.shared().readTree(receiver.posts().getLast().body()).at("/data/notices/0");
        return notice.get("title").stringValue()
                + "\n" + notice.at("/lines/0").stringValue()
                + "\n" + notice.get("link").stringValue();
    }

    @Override
    List<String> secrets() {
        return List.of("kunci=rahasia", secrets.of(ROUTE));
    }

    @Test
    void signsSoThatTheReceiverCanProveIt() throws Exception {
        accepts();

        channel().send(message("Judul", "Isi"), destination());

        var post = receiver.posts().getFirst();
        assertThat(post.headers().getFirst("webhook-id")).isEqualTo(ID.toString());
        assertThat(post.headers().getFirst("webhook-timestamp")).isEqualTo("1795480200");
        assertThat(isProven(post, secrets.of(ROUTE))).isTrue();
        assertThat(isProven(post, secrets.of(UUID.randomUUID()))).isFalse();
        var changed = new Listener.Post(post.path(), post.headers(), post.body().replace("Judul", "Judol"));
        assertThat(isProven(changed, secrets.of(ROUTE))).isFalse();
    }

    @Test
    void sendsJsonOfThisShape() throws OutsideFailure {
        accepts();

        channel().send(message("Judul", "Isi"), destination());

        var post = receiver.posts().getFirst();
        assertThat(post.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(post.body()).isEqualTo("""
                {"type":"notices","timestamp":"2026-11-24T00:30:00Z","data":{"notices":[{"key":"warning:1",\
                "severity":"urgent","at":"2026-11-24T00:30:00Z","unit":{"id":"%s",\
                "name":"Polres Uji"},"title":"Judul","lines":["Isi"],\
                "link":"https://humas.example/peringatan/1"}]}}""".formatted(UNIT));
    }

    @Test
    void isSentAgainUnderTheSameIdWhenNobodyKnowsWhetherItArrived() throws OutsideFailure {
        receiver.saysNothing();
        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOf(RetryableFailure.class);
        accepts();

        channel().send(message("Judul", "Isi"), destination());

        assertThat(receiver.posts())
                .hasSize(2)
                .allMatch(post -> post.headers().getFirst("webhook-id").equals(ID.toString()));
        assertThat(receiver.posts().get(0).body())
                .isEqualTo(receiver.posts().get(1).body());
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        receiver.answer(429, Map.of("Retry-After", "120"), "");

        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOfSatisfying(
                        RetryableFailure.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    void followsNoRedirectBecauseTheBodyIsForWhomItWasSentTo() {
        receiver.answer(307, Map.of("Location", receiver.uri("/lain").toString()), "");

        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOf(TerminalFailure.class);
        assertThat(receiver.posts()).hasSize(1);
    }

    @Test
    void goesToNoAddressOfThePrivateNetwork() {
        try (var guarded = new GuardedClient(AddressRule.PUBLIC, null, InstantSource.fixed(NOW))) {
            var channel = new WebhookChannel(guarded, secrets, Clock.fixed(NOW, ZoneOffset.UTC));

            for (var address : List.of("https://127.0.0.1/", "https://169.254.169.254/latest", "https://10.0.0.7/")) {
                assertThatThrownBy(() -> channel.send(message("Judul", "Isi"), new Destination(ROUTE, address)))
                        .as(address)
                        .isInstanceOf(TerminalFailure.class);
            }
        }
        assertThat(receiver.posts()).isEmpty();
    }

    /** As the specification tells a receiver to, with nothing but the secret that it was given. */
    private static boolean isProven(Listener.Post post, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = post.headers().getFirst("webhook-id") + "."
                + post.headers().getFirst("webhook-timestamp") + "." + post.body();
        var own = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        return MessageDigest.isEqual(
                own.getBytes(StandardCharsets.UTF_8),
                post.headers().getFirst("webhook-signature").getBytes(StandardCharsets.UTF_8));
    }
}
