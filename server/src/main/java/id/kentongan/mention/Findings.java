package id.kentongan.mention;

import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import id.kentongan.text.Reading.ElementFinding;
import id.kentongan.text.Reading.ThreatFinding;
import id.kentongan.text.Span;
import id.kentongan.text.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the findings of a reading are kept: bits to filter by, and a JSON list of {@code ["name", "polarity" or null,
 * confidence, start, end]} that keeps confidence and place.
 */
final class Findings {
    private static final JsonMapper JSON = new JsonMapper();

    private Findings() {}

    static int elementBits(@Nullable Reading reading, Polarity polarity) {
        if (reading == null) {
            return 0;
        }
        var bits = 0;
        for (var finding : reading.elements()) {
            if (finding.sentiment() == polarity) {
                bits |= bit(finding.element());
            }
        }
        return bits;
    }

    static int threatBits(@Nullable Reading reading) {
        if (reading == null) {
            return 0;
        }
        var bits = 0;
        for (var finding : reading.threats()) {
            bits |= bit(finding.kind());
        }
        return bits;
    }

    static int bit(Enum<?> value) {
        return 1 << value.ordinal();
    }

    /** {@code null} when there is nothing to keep. Names and numbers only: nothing in it needs escaping. */
    static @Nullable String encode(@Nullable Reading reading) {
        if (reading == null
                || (reading.elements().isEmpty() && reading.threats().isEmpty())) {
            return null;
        }
        var out = new StringBuilder("[");
        for (var finding : reading.elements()) {
            append(
                    out,
                    finding.element().code(),
                    "\"" + lower(finding.sentiment()) + "\"",
                    finding.confidence(),
                    finding.span());
        }
        for (var finding : reading.threats()) {
            append(out, finding.kind().code(), "null", finding.confidence(), finding.span());
        }
        return out.append(']').toString();
    }

    private static void append(StringBuilder out, String name, String polarity, double confidence, Span span) {
        if (out.length() > 1) {
            out.append(',');
        }
        out.append("[\"").append(name).append("\",").append(polarity).append(',');
        out.append(Math.round(confidence * 1000) / 1000.0).append(',');
        out.append(span.start()).append(',').append(span.end()).append(']');
    }

    static List<ElementFinding> elements(@Nullable String encoded) {
        var found = new ArrayList<ElementFinding>();
        for (var finding : decode(encoded)) {
            if (!finding.get(1).isNull()) {
                found.add(new ElementFinding(
                        Element.valueOf(upper(finding.get(0))),
                        Polarity.valueOf(upper(finding.get(1))),
                        finding.get(2).asDouble(),
                        span(finding)));
            }
        }
        return found;
    }

    static List<ThreatFinding> threats(@Nullable String encoded) {
        var found = new ArrayList<ThreatFinding>();
        for (var finding : decode(encoded)) {
            if (finding.get(1).isNull()) {
                found.add(new ThreatFinding(
                        Threat.valueOf(upper(finding.get(0))), finding.get(2).asDouble(), span(finding)));
            }
        }
        return found;
    }

    private static Iterable<JsonNode> decode(@Nullable String encoded) {
        return encoded == null ? List.of() : JSON.readTree(encoded);
    }

    private static Span span(JsonNode finding) {
        return new Span(finding.get(3).asInt(), finding.get(4).asInt());
    }

    private static String upper(JsonNode name) {
        return name.asString().toUpperCase(Locale.ROOT);
    }

    private static String lower(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT);
    }
}
