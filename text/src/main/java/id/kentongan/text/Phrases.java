package id.kentongan.text;

/**
 * Which families hold a run of words, by its hash: a table of buckets of eight entries, one cache line each, in one array
 * of primitives. A run that stands in several families is a phrase that stands everywhere; no further family is noted
 * under it. A full bucket takes no more, which loses a few of many entries and bounds every step. Not safe for use by
 * several threads.
 */
final class Phrases {
    /** A run that so many families hold tells nothing about any of them. */
    static final int EVERYWHERE = 4;

    /** Of long texts only the runs with smaller hashes are indexed, a quarter of all. */
    static final int INDEXED_BELOW = 1 << Shingles.RANGE_BITS - 2;

    private static final int BUCKET = 8;
    private static final int FULL = 5;

    private long[] entries = new long[1 << 10];
    private long used;

    private static int bucket(int hash, int entries) {
        return (hash * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(entries / BUCKET - 1)) * BUCKET;
    }

    private static long entry(int hash, int family) {
        return (long) hash << Integer.SIZE | family + 1;
    }

    /** Writes the families that hold the hash into the array, at most {@link #EVERYWHERE}, and returns their number. */
    int families(int hash, int[] found) {
        int count = 0;
        int first = bucket(hash, entries.length);
        for (int i = first; i < first + BUCKET; i++) {
            if (entries[i] != 0 && (int) (entries[i] >>> Integer.SIZE) == hash) {
                found[count++] = (int) entries[i] - 1;
            }
        }
        return count;
    }

    void add(int hash, int family) {
        if (used >= entries.length / BUCKET * (long) FULL && entries.length < 1 << 30) {
            grow();
        }
        long entry = entry(hash, family);
        int first = bucket(hash, entries.length);
        int free = -1;
        int same = 0;
        for (int i = first; i < first + BUCKET; i++) {
            if (entries[i] == entry) {
                return;
            }
            if (entries[i] == 0) {
                free = free < 0 ? i : free;
            } else if ((int) (entries[i] >>> Integer.SIZE) == hash) {
                same++;
            }
        }
        if (free >= 0 && same < EVERYWHERE) {
            entries[free] = entry;
            used++;
        }
    }

    void remove(int hash, int family) {
        long entry = entry(hash, family);
        int first = bucket(hash, entries.length);
        for (int i = first; i < first + BUCKET; i++) {
            if (entries[i] == entry) {
                entries[i] = 0;
                used--;
                return;
            }
        }
    }

    private void grow() {
        long[] old = entries;
        entries = new long[old.length * 2];
        used = 0;
        for (long entry : old) {
            if (entry != 0) {
                add((int) (entry >>> Integer.SIZE), (int) entry - 1);
            }
        }
    }

    long bytes() {
        return (long) entries.length * Long.BYTES;
    }
}
