package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.SafeCell;
import id.kentongan.source.Source;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import id.kentongan.text.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes mentions out as they stand, one after the other, in bounded memory. */
@Component
public class MentionExport {
    /** In which form. */
    public enum Format {
        CSV("text/csv", "csv"),
        JSONL("application/x-ndjson", "jsonl");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }

    private static final List<String> COLUMNS = List.of(
            "id",
            "unit",
            "source",
            "external_id",
            "kind",
            "at",
            "stars",
            "title",
            "text",
            "translation",
            "place",
            "link",
            "reply",
            "reply_at",
            "version",
            "vanished_at",
            "language",
            "sentiment",
            "sure",
            "elements",
            "threats",
            "own_voice",
            "model");

    private static final JsonMapper JSON = new JsonMapper();

    private final Mentions mentions;
    private final Units units;
    private final Sources sources;
    private final ApplicationEventPublisher events;

    MentionExport(Mentions mentions, Units units, Sources sources, ApplicationEventPublisher events) {
        this.mentions = mentions;
        this.units = units;
        this.sources = sources;
        this.events = events;
    }

    /** Writes every mention of the filter, the newest first. */
    public void write(Scope scope, Filter filter, Format format, Appendable out) throws IOException {
        var visible = units.list(scope);
        events.publishEvent(Act.of("mention.exported", unitOf(visible, filter), format.name(), note(filter)));
        var names = names(scope, visible);
        var csv = CSVFormat.RFC4180;
        if (format == Format.CSV) {
            csv.printRecord(out, COLUMNS);
        }
        try {
            mentions.forEach(scope, filter, mention -> {
                var row = names.row(mention);
                try {
                    if (format == Format.CSV) {
                        csv.printRecord(
                                out, row.values().stream().map(SafeCell::of).toList());
                    } else {
                        out.append(JSON.writeValueAsString(row)).append('\n');
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What an export holds of those mentions of the scope, by the names of its columns, in their order. */
    public List<Map<String, @Nullable Object>> rows(Scope scope, List<Mention> page) {
        var names = names(scope, units.list(scope));
        return page.stream().map(names::row).toList();
    }

    private Names names(Scope scope, List<Unit> visible) {
        return new Names(
                visible.stream().collect(Collectors.toMap(Unit::id, Unit::name)),
                sources.list(scope).stream().collect(Collectors.toMap(Source::id, Source::name)));
    }

    private record Names(Map<UnitId, String> units, Map<SourceId, String> sources) {
        Map<String, @Nullable Object> row(Mention mention) {
            return MentionExport.row(
                    mention, units.getOrDefault(mention.unit(), ""), sources.getOrDefault(mention.source(), ""));
        }
    }

    /** The unit that was asked for, else the topmost of those that the person sees. */
    private static @Nullable UUID unitOf(List<Unit> visible, Filter filter) {
        var reach = filter.reach();
        return visible.stream()
                .map(Unit::id)
                .filter(id -> reach != null && id.equals(reach.unit()))
                .findFirst()
                .or(() -> visible.stream().map(Unit::id).findFirst())
                .map(UnitId::value)
                .orElse(null);
    }

    /** What was filtered by; words that were searched for may be somebody's name, and stay out of the log. */
    private static String note(Filter filter) {
        return FilterAddress.parameters(filter).entrySet().stream()
                .map(part -> part.getKey().equals("q") ? "q" : part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> row(Mention mention, String unit, String source) {
        var reading = mention.reading();
        var reply = mention.reply();
        var values = Arrays.asList(
                mention.id().toString(),
                unit,
                source,
                mention.externalId(),
                mention.kind().name().toLowerCase(Locale.ROOT),
                mention.at().toString(),
                mention.stars(),
                mention.title(),
                mention.text(),
                mention.translation(),
                mention.place(),
                mention.link(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.at().toString(),
                mention.version(),
                mention.vanishedAt() == null ? null : mention.vanishedAt().toString(),
                reading == null ? null : reading.language().code(),
                reading == null ? null : reading.sentiment().label().name().toLowerCase(Locale.ROOT),
                reading == null ? null : reading.sentiment().sure(),
                reading == null ? null : elements(reading),
                reading == null ? null : threats(reading),
                reading == null ? null : reading.ownVoice(),
                mention.model());
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i), values.get(i));
        }
        return row;
    }

    private static String elements(Reading reading) {
        return reading.elements().stream()
                .map(finding -> finding.element().code() + ":"
                        + finding.sentiment().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String threats(Reading reading) {
        return reading.threats().stream().map(finding -> finding.kind().code()).collect(Collectors.joining(" "));
    }
}
