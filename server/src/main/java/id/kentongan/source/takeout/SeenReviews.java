package id.kentongan.source.takeout;

import id.kentongan.source.RefusalReason;
import id.kentongan.source.raw.RefusedException;
import java.util.Arrays;

/** The readable reviews of a page in 28 bytes each, up to a limit. */
final class SeenReviews {

    /** Takes one review. */
    interface Visitor {
        /**
         * @param key of its id
         * @param changed when it was last changed, in epoch milliseconds
         * @param ordinal of it in the page, from 1
         */
        void visit(long key, long changed, long ordinal);
    }

    private final int limit;
    private long[] keys = new long[16];
    private long[] changes = new long[16];
    private long[] ordinals = new long[16];
    private int[] listings = new int[16];
    private int size;
    private long lastChange = Long.MIN_VALUE;

    SeenReviews(int limit) {
        this.limit = limit;
    }

    void add(long key, int listing, long changed, long ordinal) throws RefusedException.Io {
        if (size == limit) {
            throw new RefusedException.Io(RefusalReason.TOO_MANY_REVIEWS);
        }
        if (size == keys.length) {
            int larger = size + size / 2;
            keys = Arrays.copyOf(keys, larger);
            changes = Arrays.copyOf(changes, larger);
            ordinals = Arrays.copyOf(ordinals, larger);
            listings = Arrays.copyOf(listings, larger);
        }
        keys[size] = key;
        changes[size] = changed;
        ordinals[size] = ordinal;
        listings[size++] = listing;
        lastChange = Math.max(lastChange, changed);
    }

    void forEachOf(int listing, Visitor visitor) {
        for (int i = 0; i < size; i++) {
            if (listings[i] == listing) {
                visitor.visit(keys[i], changes[i], ordinals[i]);
            }
        }
    }

    int size() {
        return size;
    }

    long lastChange() {
        return lastChange;
    }
}
