package id.kentongan.trainer;

import id.kentongan.text.model.Head;
import java.util.Arrays;

/** Turns a column of weights into bytes. */
final class Quantised {
    private static final int MOST = 127;
    /** The few weights beyond this share are cut off: a finer scale for the rest is worth more. */
    private static final double WITHIN = 0.9995;

    private Quantised() {}

    /** Writes one column into {@code rows} and returns what its unit is worth. */
    static float column(Learner learner, int outcome, byte[] rows, int column) {
        int buckets = rows.length / Head.width();
        float[] sizes = new float[buckets];
        for (int bucket = 0; bucket < buckets; bucket++) {
            sizes[bucket] = Math.abs(learner.weight(bucket, outcome));
        }
        Arrays.sort(sizes);
        float most = sizes[(int) ((buckets - 1) * WITHIN)];
        if (most == 0) {
            most = Math.max(sizes[buckets - 1], Float.MIN_NORMAL);
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            int value = Math.round(learner.weight(bucket, outcome) / most * MOST);
            rows[bucket * Head.width() + column] = (byte) Math.clamp(value, -MOST, MOST);
        }
        return most / MOST;
    }
}
