package id.kentongan.text;

import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.util.Arrays;

/**
 * What is kept of a text to tell how much of it another one holds: hashes of its runs of words, in order. Of a short text
 * all runs of three words, of a longer one runs of five, and in between both. Of up to 512 runs of five all are kept,
 * beyond that the smaller half of the hashes, at most 1,024. Two texts are compared by the hashes below the smaller
 * {@link #limit}, which both keep in full: samples of this kind estimate containment without bias (bottom-k sketches,
 * Broder 1997). Immutable.
 */
final class Shingles {
    static final int RANGE_BITS = 31;

    private static final int TRIPLE = 3;
    private static final int FIVE = 5;
    /** With fewer words, texts are alike only when all are the same. */
    private static final int FEWEST_WORDS = 6;
    /** Up to this length runs of three words are kept: one changed word breaks five runs of five. */
    private static final int SHORT_WORDS = 40;

    private static final int LONG_WORDS = 20;
    private static final int TITLED_WORDS = 30;
    /** What is not much longer than its first line is a text of lines. */
    private static final int TITLED_SHARE = 3;

    private static final int ALL_KEPT = 512;
    private static final int MOST_KEPT = 1_024;
    private static final int[] NONE = {};

    /** Hash of all words. */
    final long whole;

    /** Hashes of the runs of three words, ascending and distinct, then those of five. */
    final int[] hashes;

    final int triples;

    /** Every run of five whose hash is smaller is kept. */
    final int limit;

    /** How many runs of five begin in the headline. */
    final int headline;

    private Shingles(long whole, int[] triples, int[] fives, int limit, int headline) {
        this.whole = whole;
        this.triples = triples.length;
        this.limit = limit;
        this.headline = headline;
        this.hashes = Arrays.copyOf(triples, triples.length + fives.length);
        System.arraycopy(fives, 0, hashes, triples.length, fives.length);
    }

    static Shingles of(String text) {
        Words words = Words.of(NormalForm.of(text));
        int[] spoken = new int[words.count()];
        int count = 0;
        long whole = 1;
        for (int word = 0; word < spoken.length; word++) {
            if (!words.isSign(word)) {
                spoken[count++] = word;
                whole = mix(whole * 31 + words.hash(word));
            }
        }
        if (count == 0) {
            whole = mix(text.hashCode());
        }
        int headline = count < TITLED_WORDS ? 0 : Headline.words(text, words, spoken, count);
        headline = headline * TITLED_SHARE > count ? 0 : headline;
        for (int i = 0; i < count; i++) {
            spoken[i] = words.hash(spoken[i]);
        }
        int[] triples = count < FEWEST_WORDS || count > SHORT_WORDS ? NONE : runs(spoken, count, TRIPLE);
        int[] fives = count < LONG_WORDS ? NONE : runs(spoken, count, FIVE);
        int kept = kept(fives.length);
        int limit = kept < fives.length ? fives[kept] : Integer.MAX_VALUE;
        return new Shingles(whole, triples, Arrays.copyOf(fives, kept), limit, headline);
    }

    private static int kept(int runs) {
        return runs <= ALL_KEPT ? runs : Math.clamp(runs / 2, ALL_KEPT, MOST_KEPT);
    }

    private static int[] runs(int[] words, int count, int length) {
        int[] runs = new int[count - length + 1];
        for (int i = 0; i < runs.length; i++) {
            long run = length;
            for (int word = i; word < i + length; word++) {
                run = run * 0x9E3779B97F4A7C15L + words[word];
                run ^= run >>> 32;
            }
            runs[i] = (int) (mix(run) >>> 64 - RANGE_BITS);
        }
        Arrays.sort(runs);
        int distinct = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[distinct++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, distinct);
    }

    boolean hasTriples() {
        return triples > 0;
    }

    boolean hasFives() {
        return hashes.length > triples;
    }

    boolean holds(int hash) {
        return Arrays.binarySearch(hashes, 0, triples, hash) >= 0
                || Arrays.binarySearch(hashes, triples, hashes.length, hash) >= 0;
    }

    static long mix(long value) {
        long x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
