package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.ApiKey;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.Role;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in with a key, and who does not. */
class KeyTests extends ApiTest {
    private static final String READ = "/api/v1/mentions";

    @Test
    void letsNobodyInWithoutAKey() {
        var answer = program(null).get(READ);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("key_missing");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ktg_", "ktg_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ktg_' or 1=1 --"})
    void letsNobodyInWithAKeyThatIsNone(String secret) {
        var answer = program(secret).get(READ);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("key_unknown");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
    }

    @Test
    void takesAKeyFromNowhereElse() {
        var answer = program(null).get(READ, "Authorization", "Basic " + key.secret());
        assertThat(answer.code()).isEqualTo("key_missing");
        assertThat(program(null).get(READ + "?key=" + key.secret()).code()).isEqualTo("key_missing");
        assertThat(program(null)
                        .get(READ, "Authorization", "bearer " + key.secret())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isNotOpenedByASession() {
        var admin = signedIn(office, Role.ADMIN);

        admin.open(READ);

        assertThat(admin.status()).isEqualTo(401);
        assertThat(program(null)
                        .get(READ, "Cookie", "kentongan=" + admin.cookie("kentongan"))
                        .code())
                .isEqualTo("key_missing");
    }

    @Test
    void opensNoPage() {
        var answer = program.raw("GET", "/suara", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/masuk");
    }

    @Test
    void leavesNoSessionBehind() {
        for (var answer : List.of(
                program.get(READ),
                program.post(batch(item("1", 1, "Antre"))),
                program(null).get(READ),
                program.raw("GET", "/api/v1/nothing", BodyPublishers.noBody()),
                program(null).get("/api/v1/openapi.json"))) {
            assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void opensNothingOnceRevoked() {
        assertThat(program.get(READ).status()).isEqualTo(200);

        revoke();

        var answer = program.post(batch(item("1", 1, "Antre")));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("key_revoked");
        assertThat(stored()).isEmpty();
    }

    @Test
    void opensNothingAfterItsLastDay() {
        var soon = key(
                office,
                source,
                Instant.now().plus(Duration.ofDays(1)),
                KeyPermission.READ,
                KeyPermission.WRITE_MENTIONS);
        var past = key(office, source, Instant.now().minusMillis(1), KeyPermission.READ, KeyPermission.WRITE_MENTIONS);

        assertThat(program(soon.secret()).get(READ).status()).isEqualTo(200);
        assertThat(program(past.secret()).get(READ).code()).isEqualTo("key_expired");
    }

    @Test
    void takesABatchBackThatWasOnItsWayWhenTheKeyWasRevoked() throws IOException {
        var body = batch(item("1", 1, "Antre")).getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/mentions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + key.secret() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                            + "\r\nExpect: 100-continue\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            var in = socket.getInputStream();
            // it is past the gate once it asks for the body
            assertThat(new String(in.readNBytes("HTTP/1.1 100".length()), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 100");
            revoke();
            out.write(body);
            out.flush();

            var answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("HTTP/1.1 401", "key_revoked");
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void goesWithItsUnitWhereverThatIsMoved() {
        program.post(batch(item("1", 1, "Antre")));
        jdbc.sql("update people.unit set parent_id = :to where id = :id")
                .param("to", sibling.value())
                .param("id", office.value())
                .update();

        assertThat(program.get(READ).body().path("items")).hasSize(1);
        assertThat(program.post(batch(item("2", 1, "Antre"))).status()).isEqualTo(200);
    }

    @Test
    void reachesUnitsThatAreAddedBelowIts() {
        var below = fixtures.office(office, "Loket baru");
        var other = key(below, apiSource(below), KeyPermission.WRITE_MENTIONS);
        program(other.secret()).post(batch(item("1", 1, "Antre")));

        assertThat(program.get(READ).body().path("items")).hasSize(1);
    }

    @Test
    void goesWhenItsUnitGoes() {
        jdbc.sql("delete from people.assignment where unit_id = :id")
                .param("id", office.value())
                .update();
        jdbc.sql("delete from people.unit where id = :id")
                .param("id", office.value())
                .update();

        assertThat(program.get(READ).code()).isEqualTo("key_unknown");
        assertThat(program.post(batch(item("1", 1, "Antre"))).status()).isEqualTo(401);
    }

    @Test
    void outlivesWhoMadeIt() {
        jdbc.sql(
                        "update people.person set disabled_at = now() where id = (select created_by from people.api_key where id = :id)")
                .param("id", key.id().value())
                .update();

        assertThat(program.get(READ).status()).isEqualTo(200);
    }

    @Test
    void notesItsUseOnceAMinute() {
        assertThat(lastUsed()).isNull();
        program.get(READ);
        var first = lastUsed();
        assertThat(first).isNotNull();

        program.get(READ);
        assertThat(lastUsed()).isEqualTo(first);

        jdbc.sql("update people.api_key set last_used_at = last_used_at - interval '61 seconds' where id = :id")
                .param("id", key.id().value())
                .update();
        program.get(READ);
        assertThat(lastUsed()).isAfterOrEqualTo(first);
    }

    @Test
    void isKeptAsADigestOnly() {
        assertThat(key.secret()).matches("ktg_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select to_jsonb(k)::text from people.api_key k where id = :id")
                        .param("id", key.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(key.secret(), key.secret().substring(4));
    }

    @Test
    void isToldToWaitWhenItComesTooOften() {
        TestProgram.Answer answer;
        var sent = 0;
        do {
            answer = program.get("/api/v1/mentions?limit=0");
            sent++;
        } while (answer.status() == 400 && sent < 1300);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(sent).isGreaterThan(600);
        assertThat(answer.code()).isEqualTo("too_many_requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        var other = key(office, source, KeyPermission.WRITE_MENTIONS, KeyPermission.READ);
        assertThat(program(other.secret()).get(READ).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void answersAMethodThatNothingTakes(String method) {
        var answer = program.raw(
                method, READ, BodyPublishers.ofString("x=1"), "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1", "/api/v2/mentions", "/api/", "/api/v1/mentions/1"})
    void answersAnAddressThatIsNone(String path) {
        var answer = program.raw("GET", path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1//mentions", "/api/v1/mentions;x=1", "/api/v1/%2e%2e/mentions", "/api/v1/mentions%00"})
    void answersAnAddressThatNoProgramWouldWrite(String path) {
        var answer = program.raw("GET", path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).doesNotContain("Exception");
    }

    private void revoke() {
        keys.revoke(fixtures.below(office), key.id());
    }

    private @Nullable Instant lastUsed() {
        return keys.list(fixtures.below(office)).stream()
                .filter(one -> one.id().equals(key.id()))
                .map(ApiKey::lastUsedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
