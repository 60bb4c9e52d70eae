package id.kentongan.mention;

import id.kentongan.source.ImportId;
import id.kentongan.source.ImportRequested;
import id.kentongan.source.Imports;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs imports in the background of the server, one after the other, and takes up what an earlier server left. */
@Component
@ConditionalOnProperty("kentongan.background")
class ImportRunner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration WAIT_FOR_DATABASE = Duration.ofSeconds(5);

    /** Long enough for the batch that is being written; systems give a process some 90 seconds to stop. */
    private static final Duration WAIT_FOR_BATCH = Duration.ofSeconds(30);

    private final Imports imports;
    private final Intake intake;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("intake").factory());

    ImportRunner(Imports imports, Intake intake) {
        this.imports = imports;
        this.intake = intake;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        imports.takeUp().forEach(this::submit);
    }

    @TransactionalEventListener
    void on(ImportRequested requested) {
        submit(requested.id());
    }

    private void submit(ImportId id) {
        worker.execute(() -> run(id));
    }

    /** The edge of the worker: whatever happens to one import, the next one runs. */
    private void run(ImportId id) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                intake.run(id, progress -> {});
                return;
            } catch (DataAccessException | TransactionException e) {
                log.warn("import {} waits for the database", id, e);
                pause();
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    log.info("import {} stops here and goes on at the next start", id, e);
                    return;
                }
                log.error("import {} failed", id, e);
                markFailed(id);
                return;
            }
        }
    }

    private void markFailed(ImportId id) {
        try {
            imports.fail(id, "import.failed.unexpected", List.of());
        } catch (DataAccessException e) {
            log.warn("import {} could not be marked as failed", id, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_FOR_DATABASE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops behind the batch that is being written; the import goes on at the next start. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(WAIT_FOR_BATCH.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("the intake is still at a batch, which will be taken back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
