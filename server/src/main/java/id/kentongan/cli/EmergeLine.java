package id.kentongan.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the stream.
 *
 * @param id as it stands in JSON
 */
record EmergeLine(String id, Instant at, @Nullable String source, String text) {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2150-01-01T00:00:00Z");

    /** Ids and sources are held for a day. */
    private static final int LONGEST_NAME = 500;

    /** @param zone of times that name none */
    static EmergeLine parse(Lines.Line line, ZoneId zone) throws JsonLine.Refusal {
        JsonLine read = JsonLine.parse(line);
        String id = read.idLiteral();
        if (id.length() > LONGEST_NAME) {
            throw new JsonLine.Refusal("id is longer than " + LONGEST_NAME + " characters");
        }
        return new EmergeLine(id, at(read.object(), zone), source(read.object()), read.text());
    }

    private static Instant at(JsonNode object, ZoneId zone) throws JsonLine.Refusal {
        JsonNode at = object.path("at");
        if (!at.isString()) {
            throw new JsonLine.Refusal(at.isMissingNode() || at.isNull() ? "at is missing" : "at is not a string");
        }
        try {
            Instant instant = instant(at.stringValue(), zone);
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // told below, together with times beyond all calendars
        }
        throw new JsonLine.Refusal("at is not a time: " + JsonLine.shortened(at.stringValue()));
    }

    private static Instant instant(String text, ZoneId zone) {
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T"), OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime there
                ? there.toInstant()
                : ((LocalDateTime) parsed).atZone(zone).toInstant();
    }

    private static @Nullable String source(JsonNode object) throws JsonLine.Refusal {
        JsonNode source = object.path("source");
        if (source.isMissingNode() || source.isNull()) {
            return null;
        }
        if (!source.isString() && !source.isNumber()) {
            throw new JsonLine.Refusal("source is not a string");
        }
        String name = source.asString();
        if (name.length() > LONGEST_NAME) {
            throw new JsonLine.Refusal("source is longer than " + LONGEST_NAME + " characters");
        }
        return name.isBlank() ? null : name;
    }
}
