package id.kentongan.privacy;

import id.kentongan.mention.Author;
import id.kentongan.mention.Authors;
import id.kentongan.mention.Keeping;
import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.source.RefusedRows;
import id.kentongan.source.Sources;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that is kept of a person as one JSON document, some mentions at a time. */
@Component
class ExportWriter {
    /** Each may come with a picture of some megabytes. */
    private static final int AT_ONCE = 20;

    private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

    private final Authors authors;
    private final List<Keeping> keepings;
    private final Units units;
    private final Sources sources;
    private final Clock clock;

    ExportWriter(Authors authors, List<Keeping> keepings, Units units, Sources sources, Clock clock) {
        this.authors = authors;
        this.keepings = keepings;
        this.units = units;
        this.sources = sources;
        this.clock = clock;
    }

    void write(Scope scope, Author author, List<RefusedRows.Row> refused, OutputStream out) {
        var names = MentionCards.of(scope, units, sources);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("made_at", clock.instant().toString());
            json.writeName("mentions");
            json.writeStartArray();
            Mentions.Key after = null;
            do {
                var page = authors.list(scope, author, after, AT_ONCE);
                write(page.mentions(), names, json);
                after = page.next();
            } while (after != null);
            json.writeEndArray();
            json.writeName("refused_rows");
            json.writePOJO(refused.stream().map(ExportWriter::row).toList());
            json.writeEndObject();
        }
    }

    private void write(List<Mention> mentions, MentionCards names, JsonGenerator json) {
        var ids = mentions.stream().map(Mention::id).toList();
        var kept = new LinkedHashMap<String, Map<MentionId, Object>>();
        keepings.forEach(keeping -> kept.put(keeping.part(), keeping.of(ids)));
        for (var mention : mentions) {
            var values = values(mention, names);
            kept.forEach((part, things) -> values.put(part, things.get(mention.id())));
            json.writePOJO(values);
        }
    }

    private static Map<String, @Nullable Object> values(Mention mention, MentionCards names) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("id", mention.id().toString());
        values.put("unit", names.units().get(mention.unit()));
        values.put("source", names.sources().get(mention.source()));
        values.put("external_id", mention.externalId());
        values.put("kind", lower(mention.kind()));
        values.put("said_at", mention.at().toString());
        values.put("came_in_at", mention.collectedAt().toString());
        values.put("stars", mention.stars());
        values.put("title", mention.title());
        values.put("text", mention.text());
        values.put("translation", mention.translation());
        values.put("place", mention.place());
        values.put("link", mention.link());
        var reply = mention.reply();
        values.put("reply", reply == null ? null : reply.text());
        values.put("replied_at", reply == null ? null : reply.at().toString());
        values.put("version", mention.version());
        values.put("vanished_at", text(mention.vanishedAt()));
        values.put("counted", mention.counted());
        values.put("reading", reading(mention));
        return values;
    }

    private static @Nullable Map<String, @Nullable Object> reading(Mention mention) {
        var reading = mention.reading();
        if (reading == null) {
            return null;
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("language", reading.language().code());
        values.put("sentiment", lower(reading.sentiment().label()));
        values.put("sure", reading.sentiment().sure());
        values.put("confidence", reading.sentiment().confidence());
        values.put(
                "elements",
                reading.elements().stream()
                        .map(found -> Map.of(
                                "element", found.element().code(),
                                "sentiment", lower(found.sentiment()),
                                "confidence", found.confidence()))
                        .toList());
        values.put(
                "threats",
                reading.threats().stream()
                        .map(found -> Map.of("threat", found.kind().code(), "confidence", found.confidence()))
                        .toList());
        values.put("own_voice", reading.ownVoice());
        values.put("model", mention.model());
        return values;
    }

    private static Map<String, Object> row(RefusedRows.Row row) {
        var refusal = row.refusal();
        var values = new LinkedHashMap<String, Object>();
        values.put("file", refusal.file());
        values.put("line", refusal.line());
        values.put("reason", lower(refusal.reason()));
        values.put("row", refusal.raw());
        return values;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
