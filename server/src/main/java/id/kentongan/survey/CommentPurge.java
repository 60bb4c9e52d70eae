package id.kentongan.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes comments that are older than their form keeps them; the answers, which say nothing of anybody, stay. */
@Component
class CommentPurge {
    private static final Logger log = LoggerFactory.getLogger(CommentPurge.class);

    private final ResponseStore store;
    private final Clock clock;

    CommentPurge(ResponseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Says how many went. */
    int run() {
        var deleted = store.purgeComments(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        if (deleted > 0) {
            log.info("purged {} comments that were older than their forms keep them", deleted);
        }
        return deleted;
    }

    /** Purges soon after the start and then every hour. */
    @Component
    @ConditionalOnProperty("kentongan.background")
    static class Timer {
        private final CommentPurge purge;

        Timer(CommentPurge purge) {
            this.purge = purge;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
        void tick() {
            purge.run();
        }
    }
}
