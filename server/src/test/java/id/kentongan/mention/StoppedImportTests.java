package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.Entry;
import id.kentongan.source.Import;
import id.kentongan.source.ImportFiles.Opened;
import id.kentongan.source.ImportRequested;
import id.kentongan.source.Item;
import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class StoppedImportTests extends LifeTest {
    private static final List<Item> ITEMS = IntStream.range(0, 2 * BatchReader.ENTRIES)
            .mapToObj(i -> item("r" + i, 1 + i % 5, ""))
            .toList();

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void goesOnAfterAnOrderlyStop() {
        var id = waitingImport();
        var runner = new ImportRunner(imports, intake(stuckBehindTheFirstBatch(), transaction));
        runner.on(new ImportRequested(id));
        Awaitility.await("the first batch is in")
                .atMost(Duration.ofSeconds(30))
                .until(() -> imports.get(id).entries() == BatchReader.ENTRIES);

        runner.close();

        assertThat(imports.get(id).state()).isEqualTo(Import.State.RUNNING);
        assertThat(imports.takeUp()).contains(id);
        var ended =
                intake(export(MAY, ITEMS.toArray(Entry[]::new)), transaction).run(id, progress -> {});
        assertThat(ended.state()).isEqualTo(Import.State.DONE);
        assertThat(ended.counts()).isEqualTo(new Import.Counts(ITEMS.size(), 0, 0, 0, 0));
        assertThat(counted()).isEqualTo(ITEMS.size());
    }

    @Test
    void doesNotTakeAnInterruptForTheEndOfTheFile() {
        var id = waitingImport();
        take(export(MARCH, ITEMS.get(0), ITEMS.get(1)));

        Thread.currentThread().interrupt();
        var stopped = intake(export(MAY, ITEMS.getFirst()), transaction).run(id, progress -> {});

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.state()).isEqualTo(Import.State.RUNNING);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void triesABatchAgainAfterADeadlock() {
        var tries = new AtomicInteger();
        var victim = new TransactionTemplate(transactions) {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (tries.incrementAndGet() == 1) {
                    throw new CannotAcquireLockException("", new SQLException("deadlock detected", "40P01"));
                }
                return super.execute(action);
            }
        };

        var ended = intake(export(MAY, ITEMS.getFirst()), victim).run(waitingImport(), progress -> {});

        assertThat(ended.state()).isEqualTo(Import.State.DONE);
        assertThat(ended.counts().added()).isEqualTo(1);
    }

    /** Only an interrupt ends the wait for its next entry, as in a channel that is closed by one. */
    private static Opened stuckBehindTheFirstBatch() {
        var given = new AtomicInteger();
        var file = new GivenItems(() -> {
            if (given.get() == BatchReader.ENTRIES) {
                awaitInterrupt();
            }
            return ITEMS.get(given.getAndIncrement());
        });
        return new Opened(file, MAY, Optional.empty());
    }

    private static void awaitInterrupt() throws ClosedByInterruptException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }
}
