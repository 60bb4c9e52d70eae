package id.kentongan.text;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import id.kentongan.text.model.Features;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import id.kentongan.text.model.Words;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rows of a word's features. What a word's letters alone give is remembered, because a few thousand words
 * make up most of every text; the memory is bounded, holds pure results and is shared by all threads without a lock.
 */
final class Weights {
    private static final int WIDTH = Head.width();
    private static final int REMEMBERED = 1 << 16;
    private static final int LONGEST_REMEMBERED = 24;

    private final byte[] rows;
    private final int mask;
    private final @Nullable Sum[] known = new @Nullable Sum[REMEMBERED];

    Weights(Model model) {
        this.rows = model.rows();
        this.mask = model.mask();
    }

    /** The sum over the features of one word: {@code of[column]}, and how many features it has. */
    record Sum(char[] word, int[] of, int features) {
        private boolean isOf(Words words, int word) {
            return Arrays.equals(words.letters(), words.start(word), words.end(word), this.word, 0, this.word.length);
        }
    }

    Sum ofWord(Words words, int word) {
        int length = words.end(word) - words.start(word);
        if (length > LONGEST_REMEMBERED) {
            return compute(words, word);
        }
        int slot = (words.hash(word) * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(REMEMBERED));
        Sum sum = known[slot];
        if (sum == null || !sum.isOf(words, word)) {
            sum = compute(words, word);
            known[slot] = sum;
        }
        return sum;
    }

    private Sum compute(Words words, int word) {
        var total = new Total(rows, mask);
        Features.ofWord(words, word, total);
        char[] letters = Arrays.copyOfRange(words.letters(), words.start(word), words.end(word));
        return new Sum(letters, total.sums(), total.features);
    }

    Total total() {
        return new Total(rows, mask);
    }

    /**
     * A running sum that features are added to. Eight bytes of a row are added at once, each in a lane of 16 bits; a lane
     * holds the bytes raised to 0..255, of which 257 fit.
     */
    static final class Total implements Features.Sink {
        private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);
        private static final int RAISED = 128;
        private static final long RAISE = 0x8080_8080_8080_8080L;
        private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
        private static final int LANE = 0xFFFF;
        private static final int MOST = 257;

        private final byte[] rows;
        private final int mask;
        private final int[] sums = new int[WIDTH];
        /** For each eight bytes of a row those at even places, then those at odd ones. */
        private final long[] lanes = new long[WIDTH / 4];

        private int inLanes;
        private int features;

        private Total(byte[] rows, int mask) {
            this.rows = rows;
            this.mask = mask;
        }

        @Override
        public void take(int hash) {
            if (inLanes == MOST) {
                empty();
            }
            int row = (hash & mask) * WIDTH;
            for (int i = 0; i < WIDTH / 8; i++) {
                long eight = (long) EIGHT.get(rows, row + 8 * i) ^ RAISE;
                lanes[2 * i] += eight & EVEN;
                lanes[2 * i + 1] += eight >>> 8 & EVEN;
            }
            inLanes++;
            features++;
        }

        void start(Sum word) {
            System.arraycopy(word.of, 0, sums, 0, WIDTH);
            Arrays.fill(lanes, 0);
            inLanes = 0;
            features = word.features;
        }

        private void empty() {
            for (int i = 0; i < WIDTH; i++) {
                long lane = lanes[i / 8 * 2 + i % 2] >>> 16 * (i % 8 / 2);
                sums[i] += (int) (lane & LANE) - RAISED * inLanes;
            }
            Arrays.fill(lanes, 0);
            inLanes = 0;
        }

        int[] sums() {
            empty();
            return sums;
        }

        int features() {
            return features;
        }
    }
}
