package id.kentongan.cli;

import id.kentongan.signal.emerge.Burst;
import id.kentongan.signal.emerge.Burst.Reason;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Bursts as lines of JSON. The names and their order are a contract that other tools rely on. */
final class BurstJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double DECIMALS = 100;

    private final DateTimeFormatter days;

    /** @param zone in which earlier times are told */
    BurstJson(ZoneId zone) {
        days = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH)
                .withZone(zone);
    }

    String line(Burst burst) {
        var line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("at", burst.at().toString());
            json.writeStringProperty("burst", burst.name());
            json.writeStringProperty("state", burst.state().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("kind", burst.kind().name().toLowerCase(Locale.ROOT));
            json.writeArrayPropertyStart("terms");
            burst.terms().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("items");
            burst.items().forEach(json::writeRawValue);
            json.writeEndArray();
            json.writeNumberProperty("score", Math.round(burst.score() * DECIMALS) / DECIMALS);
            json.writeStringProperty("reason", sentence(burst.reason()));
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private String sentence(Reason reason) {
        return switch (reason) {
            case Reason.OwnWords(int voices, int sources) ->
                voices + " texts in words of their own" + (sources == 0 ? "" : ", from " + sources + " sources");
            case Reason.Alike(int alike, int items) -> alike + " of " + items + " items say nearly the same";
            case Reason.FewSources(int sources, int items) ->
                items + " items from only " + (sources == 1 ? "1 source" : sources + " sources");
            case Reason.Recurring(List<java.time.Instant> before) ->
                "the same came up at this hour before: "
                        + before.stream().map(days::format).collect(Collectors.joining(", "));
            case Reason.Weekly() -> "its terms came up before at this hour of this weekday, and hardly at others";
            case Reason.NationalDay(String name) -> "around " + name;
        };
    }
}
