package id.kentongan.signal.emerge;

import java.util.HashSet;
import java.util.Set;

/** The ids of the last posts, at least {@link #LEAST} and at most twice as many. */
final class KnownIds {
    static final int LEAST = 65_536;

    private Set<Long> newer = new HashSet<>();
    private Set<Long> older = new HashSet<>();

    /** Whether the id is met for the first time. */
    boolean add(String id) {
        long hash = Hash.of(id);
        if (older.contains(hash) || !newer.add(hash)) {
            return false;
        }
        if (newer.size() == LEAST) {
            older = newer;
            newer = new HashSet<>();
        }
        return true;
    }
}
