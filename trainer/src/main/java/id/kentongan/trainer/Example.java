package id.kentongan.trainer;

import id.kentongan.text.model.Features;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.util.Arrays;

/** A sample as the learner sees it: the rows of its features. */
@SuppressWarnings("ArrayRecordComponent") // the learner's inner loop; never compared
record Example(int[] rows, int truth, int known, float weight, int origin) {
    private static final int MOST_WORDS = 250;

    static int[] rows(String text, int mask) {
        Words words = Words.of(NormalForm.of(text));
        var rows = new Rows(mask);
        for (int word = 0; word < Math.min(words.count(), MOST_WORDS); word++) {
            Features.ofWord(words, word, rows);
            Features.around(words, word, rows);
        }
        return Arrays.copyOf(rows.rows, rows.count);
    }

    private static final class Rows implements Features.Sink {
        private final int mask;
        private int[] rows = new int[512];
        private int count;

        private Rows(int mask) {
            this.mask = mask;
        }

        @Override
        public void take(int hash) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
            }
            rows[count++] = hash & mask;
        }
    }
}
