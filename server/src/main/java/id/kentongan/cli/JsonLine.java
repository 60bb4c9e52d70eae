package id.kentongan.cli;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all lines of input have: an object with an id and a text.
 *
 * @param id as it was given, a JSON string or number
 */
record JsonLine(JsonNode object, JsonNode id, String text) {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Lines.LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonFactory PLAIN = new JsonFactory();
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A line cannot be read; the reason is what the user is told. */
    static final class Refusal extends Exception {
        private final String reason;

        Refusal(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static JsonLine parse(Lines.Line line) throws Refusal {
        if (line.tooLong()) {
            throw new Refusal("line is longer than " + (Lines.LONGEST >> 20) + " MB");
        }
        JsonNode object = tree(line.bytes());
        if (!object.isObject()) {
            throw new Refusal("not a JSON object");
        }
        JsonNode id = object.path("id");
        if (!id.isString() && !id.isNumber()) {
            throw new Refusal("id is missing");
        }
        JsonNode text = object.path("text");
        if (!text.isString()) {
            throw new Refusal(text.isMissingNode() || text.isNull() ? "text is missing" : "text is not a string");
        }
        return new JsonLine(object, id, text.stringValue());
    }

    private static JsonNode tree(byte[] bytes) throws Refusal {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new Refusal("not JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            throw new Refusal("a number is beyond all limits"); // Jackson lets this one through as it is
        }
    }

    /** Whether the text has half a character, which has no bytes in UTF-8. */
    static boolean hasHalves(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static void write(JsonGenerator json, JsonNode id) {
        if (id.isString()) {
            json.writeString(id.stringValue());
        } else {
            json.writeNumber(id.decimalValue().toString());
        }
    }

    /** The id as it stands in JSON. */
    String idLiteral() {
        var text = new StringWriter();
        boolean halves = id.isString() && hasHalves(id.stringValue());
        try (JsonGenerator json = (halves ? ASCII : PLAIN).createGenerator(text)) {
            write(json, id);
        }
        return text.toString();
    }

    static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }

    /** The line that tells why an input line was not read. */
    static String error(long line, String reason) {
        var text = new StringWriter();
        try (JsonGenerator json = PLAIN.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberProperty("line", line);
            json.writeStringProperty("error", reason);
            json.writeEndObject();
        }
        return text + "\n";
    }
}
