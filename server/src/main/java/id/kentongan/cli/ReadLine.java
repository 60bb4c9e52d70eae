package id.kentongan.cli;

import id.kentongan.text.Document;
import id.kentongan.text.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of input.
 *
 * @param id as it was given, a JSON string or number
 */
record ReadLine(JsonNode id, Document document) {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Lines.LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** A line cannot be read; the reason is what the user is told. */
    static final class Refusal extends Exception {
        private final String reason;

        private Refusal(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static ReadLine parse(Lines.Line line) throws Refusal {
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
        return new ReadLine(id, new Document(text.stringValue(), stars(object), kind(object)));
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

    private static @Nullable Integer stars(JsonNode object) throws Refusal {
        JsonNode rating = object.path("rating");
        if (rating.isMissingNode() || rating.isNull()) {
            return null;
        }
        for (int stars = 1; stars <= 5; stars++) {
            if (rating.isNumber() && rating.decimalValue().compareTo(BigDecimal.valueOf(stars)) == 0) {
                return stars;
            }
        }
        throw new Refusal("rating is not one of 1 to 5: " + shortened(rating.toString()));
    }

    private static Kind kind(JsonNode object) throws Refusal {
        JsonNode kind = object.path("kind");
        if (kind.isMissingNode() || kind.isNull()) {
            return Kind.REVIEW;
        }
        for (Kind known : Kind.values()) {
            if (kind.isString() && known.name().toLowerCase(Locale.ROOT).equals(kind.stringValue())) {
                return known;
            }
        }
        String all = Arrays.stream(Kind.values())
                .map(known -> known.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new Refusal("kind is not one of " + all + ": " + shortened(kind.toString()));
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }
}
