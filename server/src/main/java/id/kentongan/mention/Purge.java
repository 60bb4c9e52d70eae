package id.kentongan.mention;

import id.kentongan.source.Imports;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes mentions and refused rows that are older than their source may keep; the sums stay, and a later export does not bring it back. It fails closed: mentions of a source without a policy, or of a source
 * that is not known at all, may be kept for zero days.
 */
@Component
class Purge {
    private static final Logger log = LoggerFactory.getLogger(Purge.class);
    private static final int AT_ONCE = 5000;

    private final MentionStore store;
    private final Sources sources;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Purge(MentionStore store, Sources sources, Imports imports, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deletes in small steps, so that readers and imports go on; says how many mentions went. */
    long run() {
        var now = clock.instant();
        var retention = sources.retentionDays();
        var deleted = 0L;
        for (var source : store.sourcesWithMentions()) {
            var id = new SourceId(source);
            deleted += purge(id, now.minus(Duration.ofDays(retention.getOrDefault(id, 0))));
        }
        var refusals = imports.purgeRefusals(now);
        if (refusals > 0) {
            log.info("purged {} refused rows", refusals);
        }
        if (deleted > 0) {
            log.info("purged {} mentions that were older than their sources may keep", deleted);
        }
        return deleted;
    }

    private long purge(SourceId source, Instant before) {
        var deleted = 0L;
        int step;
        do {
            step = step(source, before);
            deleted += step;
        } while (step == AT_ONCE);
        return deleted;
    }

    /** The lock keeps a batch from changing what is deleted meanwhile. */
    private int step(SourceId source, Instant before) {
        return Objects.requireNonNull(transaction.execute(status -> {
            sources.lock(source);
            return store.purgeCollectedBefore(source, before, AT_ONCE);
        }));
    }

    /** Purges soon after the start and then every hour. */
    @Component
    @ConditionalOnProperty("kentongan.background")
    static class Timer {
        private final Purge purge;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Timer(Purge purge, ApplicationEventPublisher events, Clock clock) {
            this.purge = purge;
            this.events = events;
            this.clock = clock;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
        void tick() {
            events.publishEvent(new Purged(clock.instant(), purge.run()));
        }
    }
}
