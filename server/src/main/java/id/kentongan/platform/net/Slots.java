package id.kentongan.platform.net;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps down how many connections are open at once, to one host and altogether. */
final class Slots {

    /** Held while a connection is open. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private final Semaphore all;
    private final LoadingCache<String, Semaphore> hosts;

    Slots(int altogether, int perHost) {
        all = new Semaphore(altogether, true);
        // a semaphore lives as long as somebody holds or awaits a place of it
        hosts = Caffeine.newBuilder().weakValues().build(host -> new Semaphore(perHost, true));
    }

    /** @throws RetryableFailure when no place becomes free in time */
    Place take(String host, Duration patience) throws RetryableFailure {
        var own = hosts.get(host);
        // the host first: whoever waits for a slow one must not keep others from theirs
        take(own, host, patience);
        try {
            take(all, host, patience);
        } catch (RetryableFailure e) {
            own.release();
            throw e;
        }
        return () -> {
            all.release();
            own.release();
        };
    }

    private static void take(Semaphore places, String host, Duration patience) throws RetryableFailure {
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RetryableFailure("net.failed.crowded", host);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryableFailure("net.failed.stopped", host);
        }
    }
}
