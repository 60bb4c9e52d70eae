package id.kentongan.source;

import id.kentongan.people.NotVisible;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.Import.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ImportService implements Imports {
    /** So often may a server start with an import running and not have it advance. */
    private static final int STARTS = 3;

    private final ImportStore store;
    private final SourceStore sources;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    ImportService(
            ImportStore store, SourceStore sources, ApplicationEventPublisher events, TimeOrderedId ids, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Import> list(Scope scope, int limit) {
        return store.list(scope, limit);
    }

    @Override
    public Optional<Import> find(Scope scope, ImportId id) {
        return store.find(scope, id);
    }

    @Override
    @Transactional
    public ImportId request(
            Scope scope, SourceId source, List<SourceFile> files, @Nullable String mapping, @Nullable PersonId by) {
        var found = sources.find(scope, source).orElseThrow(() -> new NotVisible("source " + source));
        var id = new ImportId(ids.next());
        store.insert(id, source, files, states(files), mapping, by == null ? null : by.value(), clock.instant());
        events.publishEvent(new ImportRequested(id));
        events.publishEvent(Act.of(
                "source.import.requested",
                found.unit().value(),
                found.name(),
                files.stream().map(SourceFile::name).collect(Collectors.joining(", "))));
        return id;
    }

    @Override
    @Transactional
    public void cancel(Scope scope, ImportId id) {
        requireVisible(scope, id);
        if (store.move(id, List.of(State.WAITING, State.RUNNING), State.CANCELLED, clock.instant())) {
            publish("source.import.cancelled", scope, id);
        }
    }

    @Override
    @Transactional
    public void resume(Scope scope, ImportId id) {
        requireVisible(scope, id);
        if (store.move(id, List.of(State.CANCELLED, State.FAILED), State.WAITING, clock.instant())) {
            events.publishEvent(new ImportRequested(id));
            publish("source.import.resumed", scope, id);
        }
    }

    private void publish(String what, Scope scope, ImportId id) {
        var job = store.get(id);
        var source = sources.find(scope, job.source()).orElseThrow(() -> new NotVisible("source " + job.source()));
        events.publishEvent(Act.of(what, source.unit().value(), source.name(), String.join(", ", job.fileNames())));
    }

    @Override
    public List<Refused> refusals(Scope scope, ImportId id, int limit) {
        return store.refusals(scope, id, limit);
    }

    @Override
    public Stream<Refused> streamRefusals(Scope scope, ImportId id) {
        return store.streamRefusals(scope, id);
    }

    private static List<String> states(List<SourceFile> files) {
        try {
            var states = new ArrayList<String>();
            for (var file : files) {
                states.add(file.state());
            }
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional
    public List<ImportId> takeUp() {
        store.countStart();
        store.startedInVain(STARTS).forEach(id -> fail(id, "import.failed.stuck", List.of()));
        return store.unfinished();
    }

    @Override
    @Transactional
    public Optional<Import> begin(ImportId id) {
        return store.move(id, List.of(State.WAITING, State.RUNNING), State.RUNNING, clock.instant())
                ? Optional.of(store.get(id))
                : Optional.empty();
    }

    @Override
    @Transactional
    public void keepShape(ImportId id, OriginalShape shape) {
        store.putShape(id, shape);
    }

    @Override
    public Import get(ImportId id) {
        return store.get(id);
    }

    @Override
    public Optional<OriginalShape> originalShape(Scope scope, ImportId id) {
        return store.findShape(scope, id);
    }

    @Override
    @Transactional
    public Optional<Import> lock(ImportId id) {
        var standing = store.lock(id);
        return standing.state() == State.RUNNING ? Optional.of(standing) : Optional.empty();
    }

    @Override
    @Transactional
    public void commit(
            ImportId id,
            long entriesBefore,
            int entries,
            Import.Counts counts,
            List<Refused> refused,
            long bytesRead,
            long bytesTotal) {
        if (!store.advance(id, entriesBefore, entries, counts, bytesRead, bytesTotal, clock.instant())) {
            throw new IllegalStateException("import " + id + " does not stand at entry " + entriesBefore);
        }
        store.insertRefusals(id, refused);
    }

    @Override
    @Transactional
    public void finish(ImportId id, long vanished, long repeats, Optional<ImportFiles.Snapshot> snapshot) {
        store.complete(id, vanished, repeats);
        store.move(id, List.of(State.RUNNING), State.DONE, clock.instant());
        var source = store.get(id).source();
        sources.worked(source, clock.instant());
        snapshot.ifPresent(complete -> store.putSnapshot(source, complete));
    }

    @Override
    @Transactional
    public void fail(ImportId id, String messageKey, List<String> details) {
        if (store.move(id, List.of(State.WAITING, State.RUNNING), State.FAILED, messageKey, details, clock.instant())) {
            sources.failed(store.get(id).source(), clock.instant(), messageKey, details);
        }
    }

    @Override
    public void eraseRefusals(SourceId source) {
        store.eraseRefusals(source);
    }

    @Override
    public int purgeRefusals(Instant now) {
        return store.purgeRefusals(REFUSAL_DAYS, now);
    }

    private void requireVisible(Scope scope, ImportId id) {
        if (store.find(scope, id).isEmpty()) {
            throw new NotVisible("import " + id);
        }
    }
}
