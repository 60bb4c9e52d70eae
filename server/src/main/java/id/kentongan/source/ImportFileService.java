package id.kentongan.source;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.file.SourceFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class ImportFileService implements ImportFiles {
    private final Sources sources;
    private final Units units;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ImportFileService(Sources sources, Units units, Pseudonyms pseudonyms, Clock clock) {
        this.sources = sources;
        this.units = units;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public Inspection inspect(List<SourceFile> files, UnitId unit) throws IOException {
        return new SourceFiles(clock, zone(unit), pseudonyms).inspect(files);
    }

    @Override
    public Opened open(Import job) throws IOException, UnreadableFile {
        var changed = job.changedFile();
        if (changed.isPresent()) {
            throw new UnreadableFile("import.failed.changed", List.of(changed.get()));
        }
        var files = job.sourceFiles();
        var unit = sources.find(units.everything(), job.source()).orElseThrow().unit();
        var reader = new SourceFiles(clock, zone(unit), pseudonyms);
        return switch (reader.inspect(files)) {
            case Inspection.Unreadable unreadable ->
                throw new UnreadableFile(unreadable.reason(), unreadable.details());
            case Inspection.Table table -> {
                var mapping = job.mapping() == null ? table.mapping() : ColumnMapping.fromJson(job.mapping());
                var missing = mapping.missingIn(table.shape().header());
                if (!missing.isEmpty()) {
                    throw new UnreadableFile(RefusalReason.MISSING_COLUMN, missing.subList(0, 1));
                }
                yield new Opened(reader.open(files, mapping, zonesOfPlaces(job.source())), null, Optional.empty());
            }
            case Inspection.Takeout takeout ->
                new Opened(reader.open(files, null), takeout.exportedAt(), snapshot(takeout));
        };
    }

    private static Optional<Snapshot> snapshot(Inspection.Takeout takeout) {
        if (!takeout.complete()) {
            return Optional.empty();
        }
        var places = takeout.listings().stream().map(Listing::key).collect(toUnmodifiableSet());
        return Optional.of(new Snapshot(places, takeout.exportedAt()));
    }

    private Map<String, ZoneId> zonesOfPlaces(SourceId source) {
        var zones = units.zones();
        var byPlace = new HashMap<String, ZoneId>();
        sources.unitsByPlace(source).forEach((place, unit) -> {
            var zone = zones.get(unit);
            if (zone != null) {
                byPlace.put(place, zone);
            }
        });
        return byPlace;
    }

    private ZoneId zone(UnitId unit) {
        return units.find(units.everything(), unit).map(Unit::zone).orElseThrow();
    }
}
