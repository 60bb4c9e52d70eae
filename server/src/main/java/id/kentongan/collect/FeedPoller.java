package id.kentongan.collect;

import id.kentongan.platform.net.GuardedClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Polls the feeds that are due, many at once and each in a thread of its own, so that a slow one delays no other, and few of
 * one host, so that a slow site with many feeds does not either. A poll that was cut off by a crash is made again when its
 * lease is over.
 */
@Component
@ConditionalOnProperty("kentongan.background")
class FeedPoller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

    /** As many are under way at most; each holds one document in memory. */
    private static final int AT_ONCE = 32;

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final FeedStore store;
    private final FeedPolls polls;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** The host of each poll that is under way. */
    private final Queue<String> busy = new ConcurrentLinkedQueue<>();

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("feed-", 0).factory());

    FeedPoller(FeedStore store, FeedPolls polls, Clock clock) {
        this.store = store;
        this.polls = polls;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void tick() {
        var places = free.drainPermits();
        if (places == 0) {
            return;
        }
        var taken = 0;
        try {
            var now = clock.instant();
            for (var claimed : store.claim(now, now.plus(LEASE), List.copyOf(busy), GuardedClient.PER_HOST, places)) {
                busy.add(claimed.host());
                workers.execute(() -> poll(claimed));
                taken++;
            }
        } catch (DataAccessException e) {
            log.warn("feeds wait for the database", e);
        } finally {
            free.release(places - taken);
        }
    }

    /** The edge of the worker: whatever happens to one feed, the others go on. */
    private void poll(FeedStore.Claimed claimed) {
        var feed = claimed.feed();
        try {
            polls.poll(feed);
        } catch (DataAccessException | TransactionException e) {
            log.warn("the feed of source {} is asked again later", feed.source(), e);
        } catch (RuntimeException e) {
            log.error("the feed of source {} failed", feed.source(), e);
        } finally {
            busy.remove(claimed.host());
            free.release();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
