package id.kentongan.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.FilterAddress;
import id.kentongan.people.RequiresKey;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * The document says just what there is: it is walked against the handlers, and its examples against its schemas. That answers
 * are as it says is seen in every other test, for {@link TestProgram} holds each against it.
 */
class OpenApiTests extends ApiTest {
    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final int MENTION_PARAMETERS = FilterAddress.NAMES.size() + 2;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private record Operation(String method, String path) {}

    @Test
    void isThereForEverybody() {
        var answer = program(null).get(DOCUMENT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Described.DOCUMENT);
        assertThat(answer.body().path("openapi").asString()).startsWith("3.1");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=3600, public");
    }

    @Test
    void describesEveryOperationAndNoOther() {
        var described = new HashSet<Operation>();
        for (var path : Described.paths()) {
            Described.DOCUMENT
                    .path("paths")
                    .path(path)
                    .propertyNames()
                    .forEach(method -> described.add(new Operation(method.toUpperCase(), path)));
        }
        var there = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(RequiresKey.class)
                        || entry.getKey().getPatternValues().contains(DOCUMENT))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Operation(method.name(), path))))
                .collect(toSet());

        assertThat(described).isEqualTo(there).hasSizeGreaterThan(3);
    }

    @Test
    void describesJustTheParametersThatAreTaken() {
        for (var path : List.of("/api/v1/mentions", "/api/v1/perception")) {
            var names = new ArrayList<String>();
            for (var parameter : Described.operation("GET", path).path("parameters")) {
                var name = parameter.path("name").asString();
                var example = parameter.path("example").asString();
                names.add(name);
                var status = program.get(path + "?" + name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8))
                        .status();
                // a unit that is not there is no bad parameter
                assertThat(status).as(path + " " + name).isIn(Set.of(200, 404));
            }
            assertThat(names).doesNotHaveDuplicates().hasSize(path.endsWith("mentions") ? MENTION_PARAMETERS : 4);
        }
    }

    @Test
    void hasExamplesThatFollowItsSchemas() {
        var checked = check("", Described.DOCUMENT, 0);

        assertThat(checked).isGreaterThan(35);
    }

    /** Walks the document; wherever an example stands beside a schema, it must follow it. */
    private int check(String pointer, JsonNode node, int soFar) {
        var checked = soFar;
        if (node.has("example") && node.has("schema")) {
            Described.conform(pointer + "/schema", node.path("example").toString());
            checked++;
        }
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                checked = check(pointer + "/" + i, node.path(i), checked);
            }
        }
        for (var name : node.propertyNames()) {
            checked = check(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name), checked);
        }
        return checked;
    }

    @Test
    void exampleOfABatchIsTaken() {
        var example = Described.operation("POST", "/api/v1/mentions")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");

        var answer = program.post(example.toString());

        assertThat(answer.body().path("new").asInt())
                .isEqualTo(example.path("items").size());
    }

    @Test
    void acceptsBySchemaWhatIsTakenAndNoOther() {
        var fields =
                Described.DOCUMENT.at("/components/schemas/Item/properties").propertyNames();
        for (var field : fields) {
            assertThat(program.post("{\"items\":[{\"" + field + "\":null}]}").status())
                    .as(field)
                    .isEqualTo(200);
        }
        assertThat(fields).hasSize(12);
    }

    @Test
    void opensNoOtherDocument() {
        for (var path : List.of("/v3/api-docs", "/swagger-ui.html", "/actuator", "/api/v1/docs")) {
            assertThat(program(null).raw("GET", path, BodyPublishers.noBody()).status())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }
}
