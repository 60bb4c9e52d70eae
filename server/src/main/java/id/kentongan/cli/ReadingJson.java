package id.kentongan.cli;

import id.kentongan.text.Cue;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import id.kentongan.text.Span;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Readings as lines of JSON. The names and their order are a contract that other tools rely on. */
final class ReadingJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final double DECIMALS = 10_000;

    private ReadingJson() {}

    /** @param why the words behind the reading, {@code null} to say nothing of them */
    static void append(
            StringBuilder out, ReadLine asked, Reading reading, String family, String model, @Nullable List<Cue> why) {
        var line = new StringWriter();
        try (JsonGenerator json = generator(asked, why, line)) {
            json.writeStartObject();
            json.writeName("id");
            JsonLine.write(json, asked.id());
            language(json, reading.language());
            sentiment(json, reading.sentiment());
            elements(json, reading);
            threats(json, reading);
            json.writeStringProperty("family", family);
            json.writeBooleanProperty("own_voice", reading.ownVoice());
            json.writeStringProperty("model", model);
            if (why != null) {
                why(json, why, asked.document().text());
            }
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    /** Half a character has no bytes in UTF-8; where one has to be told, all is written in ASCII. */
    private static JsonGenerator generator(ReadLine asked, @Nullable List<Cue> why, Writer line) {
        boolean halves = asked.id().isString() && JsonLine.hasHalves(asked.id().stringValue());
        halves |= why != null && JsonLine.hasHalves(asked.document().text());
        return (halves ? ASCII : JSON).createGenerator(line);
    }

    private static void why(JsonGenerator json, List<Cue> why, String text) {
        json.writeArrayPropertyStart("why");
        for (Cue cue : why) {
            json.writeStartObject();
            json.writeStringProperty("head", cue.head());
            json.writeStringProperty("value", cue.value());
            span(json, cue.span());
            json.writeStringProperty(
                    "text", text.substring(cue.span().start(), cue.span().end()));
            json.writeNumberProperty("weight", rounded(cue.weight()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void language(JsonGenerator json, Reading.Language language) {
        json.writeObjectPropertyStart("language");
        json.writeStringProperty("code", language.code());
        json.writeNumberProperty("confidence", rounded(language.confidence()));
        json.writeEndObject();
    }

    private static void sentiment(JsonGenerator json, Reading.Sentiment sentiment) {
        json.writeObjectPropertyStart("sentiment");
        json.writeStringProperty("label", name(sentiment.label()));
        json.writeNumberProperty("confidence", rounded(sentiment.confidence()));
        json.writeObjectPropertyStart("scores");
        json.writeNumberProperty("negative", rounded(sentiment.negative()));
        json.writeNumberProperty("neutral", rounded(sentiment.neutral()));
        json.writeNumberProperty("positive", rounded(sentiment.positive()));
        json.writeEndObject();
        json.writeBooleanProperty("sure", sentiment.sure());
        json.writeEndObject();
    }

    private static void elements(JsonGenerator json, Reading reading) {
        json.writeArrayPropertyStart("elements");
        for (Reading.ElementFinding found : reading.elements()) {
            json.writeStartObject();
            json.writeStringProperty("name", found.element().code());
            json.writeStringProperty("sentiment", name(found.sentiment()));
            json.writeNumberProperty("confidence", rounded(found.confidence()));
            span(json, found.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void threats(JsonGenerator json, Reading reading) {
        json.writeArrayPropertyStart("threats");
        for (Reading.ThreatFinding found : reading.threats()) {
            json.writeStartObject();
            json.writeStringProperty("kind", found.kind().code());
            json.writeNumberProperty("confidence", rounded(found.confidence()));
            span(json, found.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void span(JsonGenerator json, Span span) {
        json.writeArrayPropertyStart("span");
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    private static String name(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
