package id.kentongan.source.feed;

import id.kentongan.platform.net.RetryableFailure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps down how many bytes of documents are read at once, because the tree of a document takes up to twenty times as much as
 * the document itself. Many small ones go in beside each other, of the largest one after the other.
 */
final class Room {
    /** Held while a document is read. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private static final int KIB = 1 << 10;

    private final int kibibytes;
    private final Semaphore free;

    /** @param maxBytes of documents altogether; a larger one is let in when nothing else is there */
    Room(int maxBytes) {
        kibibytes = Math.max(1, maxBytes / KIB);
        free = new Semaphore(kibibytes);
    }

    /** @throws RetryableFailure when there is not enough room in time */
    Place take(int bytes, String host, Duration patience) throws RetryableFailure {
        var part = Math.min(kibibytes, bytes / KIB + 1);
        try {
            if (!free.tryAcquire(part, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RetryableFailure("net.failed.crowded", host);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryableFailure("net.failed.stopped", host);
        }
        return () -> free.release(part);
    }
}
