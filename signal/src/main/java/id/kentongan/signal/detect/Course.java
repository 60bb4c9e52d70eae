package id.kentongan.signal.detect;

import java.nio.ByteBuffer;

/** What is usual in a stream, and how far the last spans are from it. */
sealed interface Course permits CountCourse, LevelCourse {
    /**
     * Takes a row in: first measures it by what was known before, then learns from it.
     *
     * @param second of the local clock, later than that of the row before
     * @param surprises filled with how surprising each of the {@link Pace#SPANS} spans is; above 0, of no unit, comparable
     *     over time within one stream and span
     */
    void accept(long second, double value, double[] surprises);

    /** What was to be expected of the last row. */
    double expected();

    Windows windows();

    /** Forgets what lies in the spans, keeps what is usual. */
    default void interrupt() {
        windows().clear();
    }

    void write(ByteBuffer out);

    void read(ByteBuffer in);
}
