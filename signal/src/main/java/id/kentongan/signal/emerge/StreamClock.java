package id.kentongan.signal.emerge;

/**
 * What time it is in a stream, by its posts, of which some have a wrong time. It runs forwards; a single post cannot set it far
 * ahead, and it goes back when posts keep coming from earlier.
 */
final class StreamClock {
    /** Later than that, a post is not taken for present any more. */
    static final long LATE_SECONDS = 3 * 3600;
    /** Farther ahead, the next post must confirm it. */
    static final long AHEAD_SECONDS = 24 * 3600;
    /** So many late posts in a row mean that the clock is wrong. */
    static final int LATE_IN_A_ROW = 50;

    enum Place {
        PRESENT,
        LATE,
        /** Far ahead: nobody knows yet whether the stream paused or the time is wrong. */
        AHEAD,
        /** The clock was wrong and has been set back. */
        BACK
    }

    private boolean started;
    private long now;
    private int late;

    long now() {
        return now;
    }

    Place place(long second) {
        if (!started) {
            started = true;
            now = second;
        }
        if (second > now + AHEAD_SECONDS) {
            return Place.AHEAD;
        }
        if (second < now - LATE_SECONDS) {
            late++;
            if (late < LATE_IN_A_ROW) {
                return Place.LATE;
            }
            late = 0;
            now = second;
            return Place.BACK;
        }
        late = 0;
        now = Math.max(now, second);
        return Place.PRESENT;
    }

    /** Whether a post at {@code second} says that one at {@code ahead} was right. */
    static boolean confirms(long second, long ahead) {
        return second >= ahead - LATE_SECONDS;
    }

    void jump(long second) {
        late = 0;
        now = Math.max(now, second);
    }
}
