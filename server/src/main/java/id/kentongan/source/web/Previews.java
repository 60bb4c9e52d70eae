package id.kentongan.source.web;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitOptions;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.source.ImportId;
import id.kentongan.source.Inspection;
import id.kentongan.source.Source;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.source.upload.Confirmation;
import id.kentongan.source.upload.Confirmation.Office;
import id.kentongan.source.upload.Confirmation.PlaceChoice;
import id.kentongan.source.upload.OfficeGuess;
import id.kentongan.source.upload.Upload;
import id.kentongan.source.upload.Uploads;
import id.kentongan.source.web.Found.PlaceRow;
import id.kentongan.source.web.Found.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a preview shows: what the files hold, what was known before, and what the person answered. */
@Component
class Previews {
    /** A page, and what it would start. */
    record Preview(PreviewPage page, @Nullable SourceKind kind) {
        boolean settled() {
            return kind != null
                    && !(page.found() instanceof Found.Rows rows && !rows.open().isEmpty());
        }
    }

    private final Uploads uploads;
    private final Confirmation confirmation;
    private final Sources sources;
    private final Units units;

    Previews(Uploads uploads, Confirmation confirmation, Sources sources, Units units) {
        this.uploads = uploads;
        this.confirmation = confirmation;
        this.sources = sources;
        this.units = units;
    }

    /** @param answers the fields of the form, empty when it was not filled in yet */
    Preview of(Scope scope, Viewer viewer, Upload upload, Map<String, String> answers) throws IOException {
        var source = upload.source() == null
                ? null
                : sources.find(scope, upload.source()).orElseThrow(() -> new NotVisible("source " + upload.source()));
        var inspection = uploads.inspect(upload);
        var kind = kind(inspection);
        var found = kind == null || (source != null && source.kind() != kind)
                ? unusable(upload, inspection)
                : found(scope, viewer, upload, source, inspection, answers);
        var unit = units.find(scope, upload.unit()).map(Unit::name).orElse("");
        var name = source == null ? String.valueOf(upload.newName()) : source.name();
        return new Preview(new PreviewPage(upload, name, unit, found), found instanceof Found.Unusable ? null : kind);
    }

    /** Only for what is {@link Preview#settled() settled}. */
    Optional<ImportId> start(Scope scope, Viewer viewer, Preview preview) {
        var kind = preview.kind();
        if (kind == null) {
            throw new IllegalArgumentException("nothing to start");
        }
        var upload = preview.page().upload();
        return switch (preview.page().found()) {
            case Found.Archive archive ->
                confirmation.start(scope, viewer, upload, kind, null, choices(archive.places()));
            case Found.Rows rows ->
                confirmation.start(scope, viewer, upload, kind, rows.mapping(), choices(rows.places()));
            case Found.Unusable unusable -> throw new IllegalArgumentException("nothing to start");
        };
    }

    private Found found(
            Scope scope,
            Viewer viewer,
            Upload upload,
            @Nullable Source source,
            Inspection inspection,
            Map<String, String> answers)
            throws IOException {
        return switch (inspection) {
            case Inspection.Takeout takeout -> {
                var rows = new ArrayList<Named>();
                takeout.listings()
                        .forEach(listing -> rows.add(new Named(
                                listing.key(),
                                listing.title() == null ? listing.key() : listing.title(),
                                listing.reviews())));
                yield new Found.Archive(takeout, places(scope, viewer, upload, source, rows, true, answers));
            }
            case Inspection.Table table -> {
                var columns = ColumnAnswers.of(table, source == null ? null : source.mapping(), answers);
                var counted = uploads.places(upload, columns.mapping());
                var rows = new ArrayList<Named>();
                counted.rowsOf().forEach((place, items) -> rows.add(new Named(place, place, items)));
                yield new Found.Rows(
                        table,
                        columns.mapping(),
                        columns.remembered(),
                        columns.open(),
                        places(scope, viewer, upload, source, rows, counted.whole(), answers));
            }
            case Inspection.Unreadable unreadable -> unusable(upload, unreadable);
        };
    }

    private record Named(String key, String title, long items) {}

    private Places places(
            Scope scope,
            Viewer viewer,
            Upload upload,
            @Nullable Source source,
            List<Named> named,
            boolean whole,
            Map<String, String> answers) {
        var offices = units.list(scope);
        var mayMake = viewer.scope(Permission.MANAGE_UNITS).contains(upload.unit());
        var guess = new OfficeGuess(offices, source == null ? Map.of() : sources.unitsByPlace(source.id()));
        var otherwise = mayMake ? Places.NEW_OFFICE : upload.unit().toString();
        var rows = new ArrayList<PlaceRow>();
        for (var place : named) {
            var field = "kantor-" + rows.size();
            var guessed = guess.of(place.key(), place.title()).map(UnitId::toString);
            var chosen = answers.getOrDefault(field, guessed.orElse(otherwise));
            rows.add(new PlaceRow(field, place.key(), place.title(), place.items(), chosen));
        }
        return new Places(rows, UnitOptions.of(offices), mayMake, whole);
    }

    private static List<PlaceChoice> choices(Places places) {
        return places.rows().stream()
                .map(row -> new PlaceChoice(
                        row.key(),
                        row.title(),
                        row.chosen().equals(Places.NEW_OFFICE)
                                ? new Office.New()
                                : new Office.Existing(UnitId.of(row.chosen()))))
                .toList();
    }

    private static @Nullable SourceKind kind(Inspection inspection) {
        return switch (inspection) {
            case Inspection.Takeout takeout -> SourceKind.TAKEOUT;
            case Inspection.Table table -> SourceKind.TABLE;
            case Inspection.Unreadable unreadable -> null;
        };
    }

    private static Found.Unusable unusable(Upload upload, Inspection inspection) {
        return inspection instanceof Inspection.Unreadable unreadable
                ? new Found.Unusable(unreadable.file(), "refusal." + unreadable.reason(), unreadable.details())
                : new Found.Unusable(upload.files().getFirst().name(), "source.preview.other_kind", List.of());
    }
}
