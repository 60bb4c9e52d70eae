package id.kentongan.trainer;

import id.kentongan.text.model.Features;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sample as the learner sees it.
 *
 * @param rows the rows of all its features, those of whole words and of neighbours first
 * @param wholes how many of the rows are of whole words and of neighbours, the others being of pieces of words
 */
@SuppressWarnings("ArrayRecordComponent") // the learner's inner loop; never compared
record Example(int[] rows, int wholes, int truth, int known, float weight, int origin) {
    private static final int MOST_WORDS = 250;

    static Example of(Sample sample, int mask, int origin) {
        Words words = Words.of(NormalForm.of(sample.text()));
        var wholes = new Rows(mask);
        var pieces = new Rows(mask);
        for (int word = 0; word < Math.min(words.count(), MOST_WORDS); word++) {
            pieces.next = wholes;
            Features.ofWord(words, word, pieces);
            Features.around(words, word, wholes);
        }
        int[] rows = Arrays.copyOf(wholes.rows, wholes.count + pieces.count);
        System.arraycopy(pieces.rows, 0, rows, wholes.count, pieces.count);
        return new Example(rows, wholes.count, sample.truth(), sample.known(), sample.weight(), origin);
    }

    private static final class Rows implements Features.Sink {
        private final int mask;
        private int[] rows = new int[512];
        private int count;
        /** Where the next feature goes instead; the first feature of a word is the word itself. */
        private @Nullable Rows next;

        private Rows(int mask) {
            this.mask = mask;
        }

        @Override
        public void take(int hash) {
            if (next != null) {
                next.take(hash);
                next = null;
                return;
            }
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
            }
            rows[count++] = hash & mask;
        }
    }
}
