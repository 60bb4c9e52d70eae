package id.kentongan.signal.detect;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What was seen and what was expected over the last spans of time. Rows are gathered in slots of five minutes or more; a span
 * holds the slots that begin less than its length ago, so that an hour holds fifty-five minutes to an hour. What was not
 * observed counts neither as seen nor as expected: a gap is no silence.
 */
final class Windows {
    private static final int SLOTS = 288;
    private static final int LEAST_SLOT = 300;
    /** A value no sum of them leaves the range of a float. */
    private static final float MOST = 1e30f;

    private final int[] spans;
    private final int slotSeconds;
    private final float[] seen = new float[SLOTS];
    private final float[] expected = new float[SLOTS];
    private long newest = Long.MIN_VALUE;
    private double rowSeen;
    private double rowExpected;
    private final double[] seenSums = new double[Pace.SPANS];
    private final double[] expectedSums = new double[Pace.SPANS];

    Windows(Pace pace, int stepSeconds) {
        spans = pace.spans;
        slotSeconds = Math.max(LEAST_SLOT, stepSeconds);
    }

    void add(long second, double value, double usual) {
        long slot = Math.floorDiv(second, (long) slotSeconds);
        turnTo(slot);
        int at = (int) Math.floorMod(slot, (long) SLOTS);
        seen[at] = clip(seen[at] + value);
        expected[at] = clip(expected[at] + usual);
        rowSeen = value;
        rowExpected = usual;
        sum(at);
    }

    private void turnTo(long slot) {
        if (newest == Long.MIN_VALUE || slot - newest >= SLOTS || slot < newest) {
            clear();
        } else {
            for (long past = newest + 1; past <= slot; past++) {
                int at = (int) Math.floorMod(past, (long) SLOTS);
                seen[at] = 0;
                expected[at] = 0;
            }
        }
        newest = slot;
    }

    /** One way back through the slots, from the newest: anew each time, so that nothing is left of a value that went by. */
    private void sum(int at) {
        var sumSeen = 0.0;
        var sumExpected = 0.0;
        var slot = at;
        var taken = 0;
        for (var span = 1; span < Pace.SPANS; span++) {
            int slots = Math.clamp(Math.round((float) spans[span] / slotSeconds), 1, SLOTS);
            for (; taken < slots; taken++) {
                sumSeen += seen[slot];
                sumExpected += expected[slot];
                slot = slot == 0 ? SLOTS - 1 : slot - 1;
            }
            seenSums[span] = sumSeen;
            expectedSums[span] = sumExpected;
        }
    }

    double seen(int span) {
        return span == 0 ? rowSeen : seenSums[span];
    }

    double expected(int span) {
        return span == 0 ? rowExpected : expectedSums[span];
    }

    /** How many rows a span holds when none is missing. */
    double rows(int span, int stepSeconds) {
        return Math.max(1, (double) spans[span] / stepSeconds);
    }

    void clear() {
        Arrays.fill(seen, 0);
        Arrays.fill(expected, 0);
        newest = Long.MIN_VALUE;
    }

    private static float clip(double value) {
        return (float) Math.clamp(value, -MOST, MOST);
    }

    void write(ByteBuffer out) {
        out.putLong(newest);
        for (var slot = 0; slot < SLOTS; slot++) {
            out.putFloat(seen[slot]).putFloat(expected[slot]);
        }
    }

    void read(ByteBuffer in) {
        newest = in.getLong();
        for (var slot = 0; slot < SLOTS; slot++) {
            seen[slot] = in.getFloat();
            expected[slot] = in.getFloat();
        }
    }
}
