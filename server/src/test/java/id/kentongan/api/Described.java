package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API, and whether what goes in and out is as it says. */
final class Described {
    static final JsonMapper JSON = new JsonMapper();
    static final JsonNode DOCUMENT = read();

    private static final String PLACE = "https://kentongan.test/openapi.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(id -> id.equals(PLACE) ? text() : null));

    private Described() {}

    /** The operation of that method and path, without its query. */
    static JsonNode operation(String method, String path) {
        return DOCUMENT.path("paths").path(path).path(method.toLowerCase());
    }

    static Set<String> paths() {
        return Set.copyOf(DOCUMENT.path("paths").propertyNames());
    }

    static void check(String method, String path, int status, String mediaType, String body) {
        var pointer = "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase() + "/responses/" + status;
        var answer = DOCUMENT.at(pointer);
        assertThat(answer.isMissingNode())
                .as(method + " " + path + " answers " + status)
                .isFalse();
        var reference = answer.path("$ref").asString("");
        if (!reference.isEmpty()) {
            pointer = reference.substring(1);
        }
        var schema = pointer + "/content/" + mediaType.replace("/", "~1") + "/schema";
        assertThat(DOCUMENT.at(schema).isMissingNode())
                .as(method + " " + path + " " + status + " answers " + mediaType)
                .isFalse();
        conform(schema, body);
    }

    /** @param pointer to a schema in the document */
    static void conform(String pointer, String json) {
        var schema = SCHEMAS.getSchema(SchemaLocation.of(PLACE + "#" + pointer));
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(pointer + " of " + json)
                .isEmpty();
    }

    private static JsonNode read() {
        return JSON.readTree(text());
    }

    private static String text() {
        try {
            return Objects.requireNonNull(
                    new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
