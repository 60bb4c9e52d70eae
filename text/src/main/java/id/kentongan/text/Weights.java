package id.kentongan.text;

import id.kentongan.text.model.Features;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import id.kentongan.text.model.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rows of a word's features. What a word's letters alone give is remembered, because a few thousand words
 * make up most of every text; the memory is bounded, holds pure results and is shared by all threads without a lock.
 */
final class Weights {
    private static final int WIDTH = Head.width();
    private static final int REMEMBERED = 1 << 14;
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
        return new Sum(
                Arrays.copyOfRange(words.letters(), words.start(word), words.end(word)), total.sums, total.features);
    }

    Total total() {
        return new Total(rows, mask);
    }

    /** A running sum that features are added to. */
    static final class Total implements Features.Sink {
        private final byte[] rows;
        private final int mask;
        private final int[] sums = new int[WIDTH];
        private int features;

        private Total(byte[] rows, int mask) {
            this.rows = rows;
            this.mask = mask;
        }

        @Override
        public void take(int hash) {
            int row = (hash & mask) * WIDTH;
            for (int c = 0; c < WIDTH; c++) {
                sums[c] += rows[row + c];
            }
            features++;
        }

        void start(Sum word) {
            System.arraycopy(word.of, 0, sums, 0, WIDTH);
            features = word.features;
        }

        int[] sums() {
            return sums;
        }

        int features() {
            return features;
        }
    }
}
