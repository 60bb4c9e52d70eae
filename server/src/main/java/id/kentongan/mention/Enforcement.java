package id.kentongan.mention;

import id.kentongan.source.Imports;
import id.kentongan.source.Policy;
import id.kentongan.source.PolicyChanged;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what is stored in line with a policy that was tightened: words that may no longer be kept are erased, mentions that
 * may no longer be counted leave the sums. What a looser policy allows comes back with the next export that holds it.
 */
@Component
class Enforcement {
    private static final Logger log = LoggerFactory.getLogger(Enforcement.class);
    private static final int AT_ONCE = 5000;

    private final MentionStore store;
    private final DayCountStore dayCounts;
    private final Sources sources;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Enforcement(
            MentionStore store,
            DayCountStore dayCounts,
            Sources sources,
            Imports imports,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.dayCounts = dayCounts;
        this.sources = sources;
        this.imports = imports;
        this.transaction = transaction;
        this.events = events;
    }

    /** Takes up every policy that was set since; one that is stopped in the middle is taken up again the next time. */
    void run() {
        sources.unenforced().forEach(this::run);
    }

    private void run(SourceId source) {
        var inForce = sources.policy(source);
        var setAt = inForce.setAt();
        if (setAt == null) {
            return;
        }
        var policy = inForce.policy();
        var from = new UUID(0, 0);
        List<UUID> step;
        while (!(step = step(source, policy, from)).isEmpty()) {
            from = step.getLast();
        }
        transaction.executeWithoutResult(status -> {
            sources.lock(source);
            if (!policy.mayKeepText()) {
                imports.eraseRefusals(source);
            }
            if (!policy.mayAggregate()) {
                dayCounts.clear(source);
            }
            sources.markEnforced(source, setAt);
        });
        log.info("source {} follows its policy of {}", source, setAt);
    }

    /** The next mentions of the source in the order of their ids, in one transaction that no batch comes between. */
    private List<UUID> step(SourceId source, Policy policy, UUID from) {
        return Objects.requireNonNull(transaction.execute(status -> {
            sources.lock(source);
            var ids = store.idsBehind(source, from, AT_ONCE);
            if (!policy.mayAggregate()) {
                uncount(source, ids);
            }
            if (!policy.mayKeepText()) {
                store.eraseWords(ids);
            }
            if (!policy.mayKeepText() && !policy.mayAggregate()) {
                store.eraseReadings(ids);
            }
            if (policy.syncDeletions()) {
                store.erase(store.vanishedOf(ids));
            }
            events.publishEvent(MentionsChanged.of(ids));
            return ids;
        }));
    }

    private void uncount(SourceId source, List<UUID> ids) {
        var changes = new DayCountStore.Changes();
        store.counted(ids).forEach(contribution -> changes.add(contribution, -1));
        store.findSpace(source).ifPresent(space -> dayCounts.apply(space, source, changes));
        store.uncount(ids);
    }

    /** Starts as soon as a policy has changed, and every hour for what was left undone. */
    @Component
    @ConditionalOnProperty("kentongan.background")
    static class Runner implements AutoCloseable {
        private static final Duration WAIT_FOR_STEP = Duration.ofSeconds(10);

        private final Enforcement enforcement;
        private final Purge purge;
        private final ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("enforcement").factory());

        Runner(Enforcement enforcement, Purge purge) {
            this.enforcement = enforcement;
            this.purge = purge;
        }

        @TransactionalEventListener
        void on(PolicyChanged changed) {
            worker.execute(() -> attempt(() -> {
                enforcement.run();
                purge.run();
            }));
        }

        @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1H")
        void tick() {
            worker.execute(() -> attempt(enforcement::run));
        }

        private static void attempt(Runnable work) {
            try {
                work.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn("policies are enforced later", e);
            }
        }

        @Override
        public void close() throws InterruptedException {
            worker.shutdownNow();
            worker.awaitTermination(WAIT_FOR_STEP.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
