package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.KeyPermission;
import id.kentongan.people.RequiresKey;
import id.kentongan.people.Role;
import id.kentongan.source.SourceId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler that a key opens, found by asking the server for them, is tried by those who may not: without a key, with the
 * session of an administrator, with a key that lacks the permission, and with a key of the office next door that names what
 * is not its own.
 */
class KeyHandlerScopeTests extends ApiTest {
    private static final String MARK = "Rahasia Tetangga";

    /** What is sent to the handlers that take something; the id is one that the neighbour has too. */
    private static final Map<String, String> BODIES = Map.of("POST /api/v1/mentions", """
            {"items":[{"id":"h1","at":"2026-10-01T00:00:00Z","stars":5,"text":"Diganti","place":"SPKT Rahasia"}]}
            """);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private SourceId theirs;

    private record Handler(String method, String path, HandlerMethod code) {
        String name() {
            return method + " " + path;
        }

        KeyPermission wanted() {
            return Objects.requireNonNull(code.getMethodAnnotation(RequiresKey.class))
                    .value();
        }
    }

    @BeforeEach
    void saySomethingNextDoor() {
        theirs = apiSource(sibling);
        sources.assignPlace(fixtures.below(sibling), theirs, "SPKT Rahasia", MARK, sibling);
        var neighbour =
                program(key(sibling, theirs, KeyPermission.WRITE_MENTIONS).secret());
        neighbour.post("""
                {"items":[{"id":"h1","at":"2026-10-01T00:00:00Z","stars":1,"text":"%s antre","place":"SPKT Rahasia"}]}
                """.formatted(MARK));
    }

    @Test
    void knowsEveryHandlerThatChangesSomething() {
        assertThat(handlers()).hasSizeGreaterThan(2).allSatisfy(handler -> {
            assertThat(handler.path()).startsWith("/api/v1/");
            assertThat(handler.path()).as("an id in a path needs a neighbour's").doesNotContain("{");
        });
        assertThat(handlers().stream()
                        .filter(handler -> !handler.method().equals("GET"))
                        .map(Handler::name))
                .containsExactlyInAnyOrderElementsOf(BODIES.keySet());
    }

    @Test
    void sendsStrangersAndSessionsAway() {
        var admin = signedIn(sibling, Role.ADMIN);
        admin.open("/pengaturan");
        var cookie = "kentongan=" + admin.cookie("kentongan");
        var before = traces();
        for (var handler : handlers()) {
            assertThat(call(null, handler).status()).as(handler.name()).isEqualTo(401);
            assertThat(call(null, handler, "Cookie", cookie).status())
                    .as(handler.name())
                    .isEqualTo(401);
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void refusesKeysWithoutThePermission() {
        var before = traces();
        for (var handler : handlers()) {
            for (var permission : KeyPermission.values()) {
                if (permission != handler.wanted()) {
                    var lacking = key(sibling, permission == KeyPermission.WRITE_MENTIONS ? theirs : null, permission);
                    assertThat(call(lacking.secret(), handler).status())
                            .as(handler.name() + " with " + permission)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void showsAndGivesTheNeighbourNothing() {
        var before = traces();
        for (var handler : handlers()) {
            var answer = call(key.secret(), handler);

            assertThat(answer.response().body()).as(handler.name()).doesNotContain(MARK, sibling.toString());
            assertThat(answer.status()).as(handler.name()).isIn(200, 404);
        }
        assertThat(traces()).as("what is next door").isEqualTo(before);
    }

    /** Also of a source that its key no longer reaches. */
    @Test
    void writesNothingNextDoorWithAKeyThatNamesTheirSource() {
        var before = traces();
        jdbc.sql("update people.api_key set source_id = :theirs where id = :id")
                .param("theirs", theirs.value())
                .param("id", key.id().value())
                .update();

        assertThat(program.post(Objects.requireNonNull(BODIES.get("POST /api/v1/mentions")))
                        .status())
                .isEqualTo(409);
        assertThat(traces()).isEqualTo(before);
    }

    private TestProgram.Answer call(@Nullable String secret, Handler handler, String... headers) {
        var asProgram = program(secret);
        if (handler.method().equals("GET")) {
            var named = handler.path().endsWith("mentions") ? "&sumber=" + theirs : "";
            return asProgram.get(handler.path() + "?unit=" + sibling + named, headers);
        }
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return asProgram.send(
                handler.method(),
                handler.path(),
                BodyPublishers.ofString(Objects.requireNonNull(BODIES.get(handler.name()))),
                all);
    }

    private List<Handler> handlers() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(RequiresKey.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Handler(method.name(), path, entry.getValue()))))
                .toList();
    }

    /** All of the neighbour that could have changed. */
    private List<List<Map<String, Object>>> traces() {
        return List.of(
                rows("select id, version, stars, text from mention.mention where unit_id = :unit order by id"),
                rows("select to_jsonb(s)::text as source from source.source s where unit_id = :unit order by id"),
                rows("select * from mention.day_count where unit_id = :unit order by source_id, day"));
    }

    private List<Map<String, Object>> rows(String query) {
        return jdbc.sql(query).param("unit", sibling.value()).query().listOfRows();
    }
}
