package id.kentongan.text;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The remembered texts by family, in primitive arrays that grow with them. A family is called by the place of its
 * founder, which stays as long as the family does; of the others the latest few stay. Families are kept in the order in
 * which they were last joined. Not safe for use by several threads.
 */
final class Kin {
    static final int NOBODY = -1;

    private @Nullable Shingles[] texts = new Shingles[0];
    /** The next of the same family, the founder first, then from the latest to the earliest; of a free place the next free. */
    private int[] next = {};
    /** Of founders: the family that was joined before, or after. */
    private int[] older = {};

    private int[] newer = {};
    private int oldest = NOBODY;
    private int newest = NOBODY;
    private int free = NOBODY;
    private int size;
    private long hashes;

    int size() {
        return size;
    }

    /** How many places there are, taken or free. */
    int places() {
        return texts.length;
    }

    /** How many hashes the remembered texts hold. */
    long hashes() {
        return hashes;
    }

    int oldest() {
        return oldest;
    }

    Shingles text(int place) {
        return Objects.requireNonNull(texts[place], "nobody lives there");
    }

    int next(int place) {
        return next[place];
    }

    int count(int family) {
        int count = 0;
        for (int member = family; member != NOBODY; member = next[member]) {
            count++;
        }
        return count;
    }

    int found(Shingles text) {
        int family = settle(text);
        next[family] = NOBODY;
        append(family);
        return family;
    }

    void join(int family, Shingles text) {
        int place = settle(text);
        next[place] = next[family];
        next[family] = place;
    }

    /** The family was met again just now. */
    void touch(int family) {
        if (family != newest) {
            unlink(family);
            append(family);
        }
    }

    /** Drops the member that joined the family first; the founder stays. */
    Shingles dropEarliest(int family) {
        int before = family;
        while (next[next[before]] != NOBODY) {
            before = next[before];
        }
        int place = next[before];
        next[before] = NOBODY;
        return leave(place);
    }

    /** Drops the founder, after all others. */
    Shingles dropFounder(int family) {
        unlink(family);
        return leave(family);
    }

    private int settle(Shingles text) {
        if (free == NOBODY) {
            grow();
        }
        int place = free;
        free = next[place];
        texts[place] = text;
        size++;
        hashes += text.hashes.length;
        return place;
    }

    private Shingles leave(int place) {
        Shingles text = text(place);
        texts[place] = null;
        next[place] = free;
        free = place;
        size--;
        hashes -= text.hashes.length;
        return text;
    }

    private void append(int family) {
        older[family] = newest;
        newer[family] = NOBODY;
        if (newest == NOBODY) {
            oldest = family;
        } else {
            newer[newest] = family;
        }
        newest = family;
    }

    private void unlink(int family) {
        int before = older[family];
        int after = newer[family];
        if (before == NOBODY) {
            oldest = after;
        } else {
            newer[before] = after;
        }
        if (after == NOBODY) {
            newest = before;
        } else {
            older[after] = before;
        }
    }

    private void grow() {
        int from = texts.length;
        int to = Math.max(64, from + (from >> 1));
        texts = Arrays.copyOf(texts, to);
        next = Arrays.copyOf(next, to);
        older = Arrays.copyOf(older, to);
        newer = Arrays.copyOf(newer, to);
        for (int place = to - 1; place >= from; place--) {
            next[place] = free;
            free = place;
        }
    }
}
