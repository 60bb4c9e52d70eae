package id.kentongan.source.upload;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.ImportId;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an import of files whose sender has said what they mean, with the source and the offices that it needs. */
@Service
public class Confirmation {
    /** Which office a place belongs to. */
    public sealed interface Office {
        record Existing(UnitId unit) implements Office {}

        /** One to be made below the unit of the source, named like the place. */
        record New() implements Office {}
    }

    /** @param title the name of the place, which a new office takes */
    public record PlaceChoice(String key, String title, Office office) {}

    private static final int LONGEST_NAME = 200;

    private final Uploads uploads;
    private final Sources sources;
    private final Units units;
    private final Imports imports;

    Confirmation(Uploads uploads, Sources sources, Units units, Imports imports) {
        this.uploads = uploads;
        this.sources = sources;
        this.units = units;
        this.imports = imports;
    }

    /**
     * Asks for the import; it starts by itself.
     *
     * @param scope where the person may import
     * @param mapping the columns of a table, {@code null} for an archive
     * @return the import, or empty when the files were confirmed or withdrawn meanwhile
     * @throws NotVisible when an office is outside the scope, or a new one is wished for where the person may make none
     */
    @Transactional
    public Optional<ImportId> start(
            Scope scope,
            Viewer viewer,
            Upload upload,
            SourceKind kind,
            @Nullable ColumnMapping mapping,
            List<PlaceChoice> places) {
        if (!uploads.release(upload)) {
            return Optional.empty();
        }
        var source = upload.source() == null ? newSource(scope, upload, kind) : upload.source();
        for (var place : places) {
            assign(scope, viewer, upload, source, kind, place);
        }
        return Optional.of(
                imports.request(scope, source, upload.files(), mapping == null ? null : mapping.toJson(), viewer.id()));
    }

    /** A name that somebody else took meanwhile gets a number. */
    private SourceId newSource(Scope scope, Upload upload, SourceKind kind) {
        var name = Objects.requireNonNull(upload.newName());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + " (" + number + ")")
                .flatMap(candidate -> sources.add(scope, upload.unit(), candidate, kind).stream())
                .findFirst()
                .orElseThrow();
    }

    private void assign(
            Scope scope, Viewer viewer, Upload upload, SourceId source, SourceKind kind, PlaceChoice place) {
        switch (place.office()) {
            case Office.Existing(var unit) -> sources.assignPlace(scope, source, place.key(), place.title(), unit);
            case Office.New() -> {
                var made = newOffice(viewer.scope(Permission.MANAGE_UNITS), upload.unit(), place, kind);
                sources.assignPlace(with(scope, made), source, place.key(), place.title(), made);
            }
        }
    }

    private UnitId newOffice(Scope scope, UnitId parent, PlaceChoice place, SourceKind kind) {
        var above = units.find(scope, parent).orElseThrow(() -> new NotVisible("unit " + parent));
        var name = place.title().strip();
        var office = units.add(
                scope, parent, name.substring(0, Math.min(name.length(), LONGEST_NAME)), UnitKind.OFFICE, above.zone());
        // the columns of a table name places as they please; only the platform's own names say which office is meant
        if (kind == SourceKind.TAKEOUT && !isTaken(place.key())) {
            units.link(with(scope, office), office, place.key());
        }
        return office;
    }

    private boolean isTaken(String placeKey) {
        return units.list(units.everything()).stream().map(Unit::placeKey).anyMatch(placeKey::equals);
    }

    private static Scope with(Scope scope, UnitId unit) {
        var more = new HashSet<>(scope.units());
        more.add(unit);
        return new Scope(scope.space(), more);
    }
}
