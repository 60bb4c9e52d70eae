package id.kentongan.collect;

import id.kentongan.mention.Intake;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.Item;
import id.kentongan.source.Source;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.text.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What an officer saw or heard and writes down: a text, a link, a picture of a screen. */
@Service
public class Notes {
    /**
     * What was noted.
     *
     * @param text the words, or what the officer says of the picture
     * @param channel where it was seen or heard, in the officer's words; empty for nowhere in particular
     */
    public record Note(
            UnitId unit,
            Kind kind,
            Instant at,
            String text,
            String channel,
            @Nullable String link,
            @Nullable Screenshot picture) {}

    private static final String SOURCE_NAME = "Catatan petugas";

    private final Sources sources;
    private final Units units;
    private final Intake intake;
    private final Mentions mentions;
    private final PictureStore pictures;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    Notes(
            Sources sources,
            Units units,
            Intake intake,
            Mentions mentions,
            PictureStore pictures,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.sources = sources;
        this.units = units;
        this.intake = intake;
        this.mentions = mentions;
        this.pictures = pictures;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a note in as a mention of its unit, picture and all in one transaction.
     *
     * @return the mention; empty when the source of notes may keep nothing
     * @throws id.kentongan.people.NotVisible when the unit is outside the scope
     */
    public Optional<MentionId> take(Scope scope, Note note) {
        var source = source(scope, note.unit());
        var key = ids.next().toString();
        var item = new Item(
                key,
                note.kind(),
                note.at(),
                note.at(),
                null,
                note.text(),
                null,
                note.channel().isBlank() ? null : note.channel(),
                null,
                null,
                note.link(),
                null);
        var taken = intake.take(source.id(), List.of(item), counts -> {
            var picture = note.picture();
            if (picture != null) {
                pictures.insert(mentions.find(source.id(), key).orElseThrow(), picture);
            }
            sources.worked(source.id(), clock.instant());
            events.publishEvent(Act.of("collect.noted", note.unit().value(), source.name()));
        });
        return taken.flatMap(counts -> mentions.find(source.id(), key));
    }

    /** The picture of a visible mention. */
    public Optional<byte[]> findPicture(Scope scope, MentionId id) {
        return mentions.find(scope, id).flatMap(mention -> pictures.find(mention.id()));
    }

    /** Where the picture of a mention is shown, {@code null} when it has none. */
    public @Nullable String pictureHref(MentionId id) {
        return pictures.has(id) ? "/catat/gambar/" + id : null;
    }

    private Source source(Scope scope, UnitId unit) {
        var own = sources.list(scope).stream()
                .filter(source ->
                        source.kind() == SourceKind.MANUAL && source.unit().equals(unit))
                .findFirst();
        return own.orElseGet(() -> add(scope, unit));
    }

    private Source add(Scope scope, UnitId unit) {
        var name = units.find(scope, unit)
                .map(found -> SOURCE_NAME + " " + found.name())
                .orElse(SOURCE_NAME);
        SourceId id = sources.add(scope, unit, name, SourceKind.MANUAL)
                .or(() -> sources.add(scope, unit, name + " " + ids.next(), SourceKind.MANUAL))
                .orElseThrow();
        return sources.find(scope, id).orElseThrow();
    }
}
