package id.kentongan.mention;

import id.kentongan.people.Units;
import id.kentongan.platform.DatabaseTrouble;
import id.kentongan.source.Import;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.ImportId;
import id.kentongan.source.Imports;
import id.kentongan.source.Item;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import id.kentongan.source.raw.Ids;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class IntakeService implements Intake {
    private static final Logger log = LoggerFactory.getLogger(IntakeService.class);

    private static final int TRIES = 5;

    private final Imports imports;
    private final ImportFiles files;
    private final Sources sources;
    private final Units units;
    private final BatchWriter writer;
    private final ReaderInUse readerInUse;
    private final TransactionTemplate transaction;

    IntakeService(
            Imports imports,
            ImportFiles files,
            Sources sources,
            Units units,
            BatchWriter writer,
            ReaderInUse readerInUse,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.files = files;
        this.sources = sources;
        this.units = units;
        this.writer = writer;
        this.readerInUse = readerInUse;
        this.transaction = transaction;
    }

    @Override
    public Import run(ImportId id, Consumer<Import> progress) {
        try {
            runThrough(imports.get(id), progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ImportFiles.UnreadableFile e) {
            fail(id, e.messageKey(), e.details());
        } catch (IOException e) {
            log.warn("import {} could not read its files", id, e);
            fail(id, "import.failed.file");
        } catch (DataAccessException e) {
            var trouble = DatabaseTrouble.of(e);
            log.warn("import {} stopped: {}", id, trouble, e);
            if (trouble == DatabaseTrouble.GONE) {
                throw e;
            }
            fail(id, trouble == DatabaseTrouble.DISK_FULL ? "import.failed.disk_full" : "import.failed.database");
        }
        var ended = imports.get(id);
        progress.accept(ended);
        return ended;
    }

    @Override
    public Optional<Import.Counts> take(SourceId source, List<Item> items, Consumer<Import.Counts> along) {
        var reader = readerInUse.current();
        var batch = new Batch(0, items.size(), BatchReader.read(reader, items), List.of(), 0, 0);
        return inTransaction(() -> {
            sources.lock(source);
            var policy = sources.policy(source).policy();
            if (policy.retentionDays() == 0) {
                return Optional.empty();
            }
            var run = new BatchWriter.Run(
                    sources.find(units.everything(), source).orElseThrow(),
                    policy,
                    sources.unitsByPlace(source),
                    units.zones(),
                    sources.snapshots(source),
                    null,
                    reader.model());
            var counts = writer.write(run, batch);
            along.accept(counts);
            return Optional.of(counts);
        });
    }

    /** What an interrupted thread met says nothing of the import: it stays unfinished. */
    private void fail(ImportId id, String messageKey) {
        fail(id, messageKey, List.of());
    }

    private void fail(ImportId id, String messageKey, List<String> details) {
        if (!Thread.currentThread().isInterrupted()) {
            imports.fail(id, messageKey, details);
        }
    }

    /** A reader that is interrupted may look as if its file had ended. */
    private static void stopWhenInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void runThrough(Import job, Consumer<Import> progress)
            throws IOException, ImportFiles.UnreadableFile, InterruptedException {
        var source = sources.find(units.everything(), job.source()).orElseThrow();
        var policy = sources.policy(source.id()).policy();
        if (policy.retentionDays() == 0) {
            fail(job.id(), "import.failed.policy");
            return;
        }
        // before the files are opened: should they bring the server down, the next one finds it running
        var begun = imports.begin(job.id());
        if (begun.isEmpty()) {
            return;
        }
        var reader = readerInUse.current();
        var opened = files.open(job);
        try (var file = opened.file()) {
            imports.keepShape(job.id(), file.originalShape());
            var run = new BatchWriter.Run(
                    source,
                    policy,
                    sources.unitsByPlace(source.id()),
                    units.zones(),
                    sources.snapshots(source.id()),
                    opened.exportedAt(),
                    reader.model());
            var seen = opened.snapshot().isPresent() ? new Ids(Integer.MAX_VALUE) : null;
            var batches = new BatchReader(file, reader, seen);
            if (!batches.skip(begun.get().entries())) {
                throw new ImportFiles.UnreadableFile("import.failed.shorter", List.of());
            }
            if (writeAll(job.id(), run, batches, progress)) {
                batches.requireRow();
                finish(job.id(), run, opened, seen);
            }
        }
    }

    /** Reads the next batch while the last one is written; false when the import was cancelled or is another's. */
    private boolean writeAll(ImportId id, BatchWriter.Run run, BatchReader batches, Consumer<Import> progress)
            throws IOException, InterruptedException {
        try (var ahead = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("intake-reader").factory())) {
            var batch = batches.next();
            while (batch != null) {
                stopWhenInterrupted();
                var next = ahead.submit(batches::next);
                if (!write(id, run, batch)) {
                    return false;
                }
                progress.accept(imports.get(id));
                batch = result(next);
            }
            stopWhenInterrupted();
            return true;
        }
    }

    /** Runs a step in a transaction, and again when another transaction was in its way. */
    private <T> T inTransaction(Supplier<T> step) {
        for (var tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> step.get()));
            } catch (DataAccessException e) {
                if (tries == TRIES || DatabaseTrouble.of(e) != DatabaseTrouble.CONFLICT) {
                    throw e;
                }
                log.info("a step of the intake is tried again", e);
            }
        }
    }

    private boolean write(ImportId id, BatchWriter.Run run, Batch batch) {
        return inTransaction(() -> {
            var standing = imports.lock(id);
            if (standing.isEmpty() || standing.get().entries() != batch.before()) {
                return false;
            }
            var current = current(run);
            if (current.policy().retentionDays() == 0) {
                fail(id, "import.failed.policy");
                return false;
            }
            var counts = writer.write(current, batch);
            imports.commit(
                    id,
                    batch.before(),
                    batch.entries(),
                    counts,
                    current.policy().mayKeepText() ? batch.refused() : withoutWords(batch.refused()),
                    batch.bytesRead(),
                    batch.bytesTotal());
            return true;
        });
    }

    /** Under the lock of the source: another policy, or another export, may have come since the run began. */
    private BatchWriter.Run current(BatchWriter.Run run) {
        var source = run.source().id();
        return run.under(sources.policy(source).policy(), sources.snapshots(source));
    }

    private static List<Imports.Refused> withoutWords(List<Imports.Refused> refused) {
        return refused.stream()
                .map(one -> new Imports.Refused(one.ordinal(), one.refusal().withoutWords()))
                .toList();
    }

    private void finish(ImportId id, BatchWriter.Run run, ImportFiles.Opened opened, @Nullable Ids seen) {
        inTransaction(() -> {
            if (imports.lock(id).isEmpty()) {
                return false;
            }
            var vanished = seen == null
                    ? 0
                    : writer.markVanished(current(run), opened.snapshot().orElseThrow(), seen);
            imports.finish(id, vanished, opened.file().repeats(), opened.snapshot());
            return true;
        });
    }

    private static @Nullable Batch result(Future<@Nullable Batch> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException("reading a batch failed", e.getCause());
        }
    }
}
