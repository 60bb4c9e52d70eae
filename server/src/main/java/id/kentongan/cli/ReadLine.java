package id.kentongan.cli;

import id.kentongan.text.Document;
import id.kentongan.text.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of input.
 *
 * @param id as it was given, a JSON string or number
 */
record ReadLine(JsonNode id, Document document) {
    static ReadLine parse(Lines.Line line) throws JsonLine.Refusal {
        JsonLine read = JsonLine.parse(line);
        JsonNode object = read.object();
        return new ReadLine(read.id(), new Document(read.text(), stars(object), kind(object)));
    }

    private static @Nullable Integer stars(JsonNode object) throws JsonLine.Refusal {
        JsonNode rating = object.path("rating");
        if (rating.isMissingNode() || rating.isNull()) {
            return null;
        }
        for (int stars = 1; stars <= 5; stars++) {
            if (rating.isNumber() && rating.decimalValue().compareTo(BigDecimal.valueOf(stars)) == 0) {
                return stars;
            }
        }
        throw new JsonLine.Refusal("rating is not one of 1 to 5: " + JsonLine.shortened(rating.toString()));
    }

    private static Kind kind(JsonNode object) throws JsonLine.Refusal {
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
        throw new JsonLine.Refusal("kind is not one of " + all + ": " + JsonLine.shortened(kind.toString()));
    }
}
