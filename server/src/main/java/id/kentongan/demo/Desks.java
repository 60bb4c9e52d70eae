package id.kentongan.demo;

import id.kentongan.people.People;
import id.kentongan.people.Units;
import id.kentongan.perception.Marks;
import id.kentongan.platform.Place;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The desks of the two institutions, with their sources; they load what comes as people would, a table at a time, and mark what they did. */
@Component
class Desks {
    private final Units units;
    private final Sources sources;
    private final Imports imports;
    private final Marks marks;
    private final People people;
    private final Place place;

    Desks(Units units, Sources sources, Imports imports, Marks marks, People people, Place place) {
        this.units = units;
        this.sources = sources;
        this.imports = imports;
        this.marks = marks;
        this.people = people;
        this.place = place;
    }

    /** Opens a source for every feed; what is delivered goes into them. */
    Delivery open(Regency.Built regency) {
        var sourceOf = new EnumMap<Feed, SourceId>(Feed.class);
        for (var feed : Feed.values()) {
            sourceOf.put(feed, source(feed, regency));
        }
        var licences = Objects.requireNonNull(regency.offices().get(Office.SIM));
        var credentials = people.findCredentials(Regency.HEAD_OF_DESK).orElseThrow();
        var head = people.findViewer(credentials.id(), credentials.sessions()).orElseThrow();
        return new Delivery() {
            @Override
            public void deliver(Feed feed, String name, List<Written> items) {
                load(Objects.requireNonNull(sourceOf.get(feed)), feed, name, items);
            }

            @Override
            public void mark(StoryDay day) {
                for (var milestone : Milestone.values()) {
                    if (milestone.isOn(day)) {
                        marks.add(units.everything(), head, licences, day.date(), milestone.kind(), milestone.text());
                    }
                }
            }
        };
    }

    private SourceId source(Feed feed, Regency.Built regency) {
        var scope = units.everything();
        var desk = feed.isOfDiskominfo() ? regency.diskominfo() : regency.polres();
        var source = sources.add(scope, desk, feed.title(), SourceKind.TABLE).orElseThrow();
        regency.offices()
                .forEach((office, unit) -> sources.assignPlace(scope, source, office.title(), office.title(), unit));
        return source;
    }

    private void load(SourceId source, Feed feed, String name, List<Written> items) {
        try {
            var file = Files.writeString(place.incoming().resolve(name), Table.of(items));
            imports.request(
                    units.everything(),
                    source,
                    List.of(SourceFile.of(file)),
                    Table.mapping(feed.kind()).toJson(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
