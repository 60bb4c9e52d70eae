package id.kentongan.source.upload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Place;
import id.kentongan.platform.Pseudonyms;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Inspection;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import id.kentongan.source.file.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Files that were sent and wait to be confirmed. Only their sender sees them, and only while the unit is in reach. */
@Service
public class Uploads {
    /** A file on its way in. */
    public interface Sent {
        /** The name that its sender gave it; it may be anything. */
        String name();

        /** Moves it to that path, where nothing lies yet. */
        void moveTo(Path path) throws IOException;
    }

    /** What files are meant for: a source, or the name and unit of one to be made. */
    public record Destination(
            UnitId unit,
            @Nullable SourceId source,
            @Nullable String newName) {}

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final int LONGEST_NAME = 200;

    private final UploadStore store;
    private final ImportFiles files;
    private final Units units;
    private final Place place;
    private final Pseudonyms pseudonyms;
    private final TimeOrderedId ids;
    private final Clock clock;
    /** To look into a large archive takes seconds, and every step of the preview asks. */
    private final Cache<UploadId, Inspection> inspections = Caffeine.newBuilder()
            .maximumSize(8)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    /** A look may take a good part of the memory, so there is one at a time. */
    private final Lock looking = new ReentrantLock();

    Uploads(
            UploadStore store,
            ImportFiles files,
            Units units,
            Place place,
            Pseudonyms pseudonyms,
            TimeOrderedId ids,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.units = units;
        this.place = place;
        this.pseudonyms = pseudonyms;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps files under names of our own.
     *
     * @throws IOException when the disk does not take them; none of them stays
     */
    public Upload keep(Scope scope, PersonId person, Destination destination, List<? extends Sent> sent)
            throws IOException {
        if (!scope.contains(destination.unit())) {
            throw new NotVisible("unit " + destination.unit());
        }
        var kept = new ArrayList<SourceFile>();
        try {
            for (var file : sent) {
                var path =
                        place.incoming().resolve(UUID.randomUUID().toString()).toAbsolutePath();
                kept.add(new SourceFile(harmless(file.name()), path));
                file.moveTo(path);
            }
            var upload = new Upload(
                    new UploadId(ids.next()),
                    destination.unit(),
                    destination.source(),
                    destination.newName(),
                    kept,
                    clock.instant());
            store.insert(scope, person, upload);
            return upload;
        } catch (IOException | RuntimeException e) {
            kept.forEach(Uploads::delete);
            throw e;
        }
    }

    public List<Upload> list(Viewer viewer) {
        return store.list(viewer.scope(Permission.IMPORT), viewer.id());
    }

    public Optional<Upload> find(Scope scope, PersonId person, UploadId id) {
        return store.find(scope, person, id);
    }

    /** What the files hold, as far as it can be said before they are read. */
    public Inspection inspect(Upload upload) throws IOException {
        var known = inspections.getIfPresent(upload.id());
        if (known != null) {
            return known;
        }
        looking.lock();
        try {
            return inspections.get(upload.id(), id -> look(upload));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            looking.unlock();
        }
    }

    private Inspection look(Upload upload) {
        try {
            return files.inspect(upload.files(), upload.unit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places that the rows of a table name when it is read with that mapping; none when it has no such column. */
    public PlaceCount places(Upload upload, ColumnMapping mapping) throws IOException {
        if (!mapping.usable() || mapping.find(ColumnMapping.Role.PLACE).isEmpty()) {
            return new PlaceCount(Map.of(), true);
        }
        var zone = units.find(units.everything(), upload.unit()).map(Unit::zone).orElseThrow();
        looking.lock();
        try {
            return PlaceCount.of(new SourceFiles(clock, zone, pseudonyms), upload.files(), mapping);
        } finally {
            looking.unlock();
        }
    }

    /** Forgets files and deletes them. */
    public void discard(Upload upload) {
        if (store.delete(upload.id())) {
            upload.files().forEach(Uploads::delete);
        }
        inspections.invalidate(upload.id());
    }

    /** Takes the files over for an import; false when another request was faster. */
    boolean release(Upload upload) {
        inspections.invalidate(upload.id());
        return store.delete(upload.id());
    }

    /** The last part of a name, without characters that nobody sees; it is shown, never used as a path. */
    static String harmless(String name) {
        var last = INVISIBLE
                .matcher(FOLDERS.matcher(name).replaceFirst(""))
                .replaceAll("")
                .strip();
        var cut = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return cut.isEmpty() ? "?" : cut;
    }

    private static void delete(SourceFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            log.warn("cannot delete {}", file.path(), e);
        }
    }
}
