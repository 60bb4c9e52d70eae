package id.kentongan.notify.outbox;

import java.time.Clock;
import java.time.Duration;
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

/** Looks every two seconds what is due, and sends a few at once, each in a thread of its own, so that a slow one delays no other. */
@Component
@ConditionalOnProperty("kentongan.background")
class RelayTimer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RelayTimer.class);
    private static final int AT_ONCE = 8;

    /** How long it stays to be seen what was sent. */
    private static final Duration KEPT = Duration.ofDays(180);

    private final Relay relay;
    private final Escalations escalations;
    private final NoticeStore notices;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("notify-", 0).factory());

    RelayTimer(Relay relay, Escalations escalations, NoticeStore notices, Clock clock) {
        this.relay = relay;
        this.escalations = escalations;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void tick() {
        try {
            while (escalations.step()) {
                // the next one
            }
            while (claim()) {
                // the next one
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("notices wait for the database", e);
        }
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT12H")
    void forget() {
        try {
            notices.forget(clock.instant().minus(KEPT));
        } catch (DataAccessException e) {
            log.warn("old notices stay a little longer", e);
        }
    }

    private boolean claim() {
        if (!free.tryAcquire()) {
            return false;
        }
        var isTaken = false;
        try {
            var parcel = relay.claim();
            parcel.ifPresent(found -> workers.execute(() -> deliver(found)));
            isTaken = parcel.isPresent();
            return isTaken;
        } finally {
            if (!isTaken) {
                free.release();
            }
        }
    }

    /** The edge of the worker: whatever happens to one parcel, the others go on. */
    private void deliver(Parcel parcel) {
        try {
            relay.deliver(parcel);
        } catch (DataAccessException | TransactionException e) {
            log.warn("message {} waits for the database", parcel.name(), e);
        } catch (RuntimeException e) {
            log.error("message {} failed", parcel.name(), e);
            relay.stumbled(parcel);
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
