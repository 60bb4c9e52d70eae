package id.kentongan.text.model;

/**
 * Turns words into hashed features: the word, its character n-grams within its borders, the pair it makes with the word
 * before, and how it was written. The reader and the trainer call the same code, so that a weight means the same to
 * both. Hashes are 32 bits, well mixed; a table keeps as many of the low bits as it has rows for.
 */
public final class Features {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int PRIME = 0x01000193;
    private static final int WORD = 0x3C6EF372;
    private static final int GRAM = 0x1B873593;
    private static final int PAIR = 0x7F4A7C15;
    private static final int SKIP = 0x2545F491;
    private static final int SHAPE = 0x5BD1E995;
    private static final int ACCENT = 0x61C88647;
    private static final int DISGUISED = Words.FANCY | Words.SPELT_OUT | Words.SHOUTED;
    private static final int FEWEST = 16;
    private static final String LEET = "oizeasgtbg";

    private Features() {}

    /** Takes features one by one. */
    @FunctionalInterface
    public interface Sink {
        void take(int hash);
    }

    /**
     * What a sum over so many features is divided by. Grows with their root, so that a long text is not surer than its
     * words; never below {@link #FEWEST}'s root, so that one short word cannot be very sure.
     */
    public static double norm(int features) {
        return Math.sqrt(features + FEWEST);
    }

    static int hash(char[] letters, int start, int end) {
        int h = WORD;
        for (int i = start; i < end; i++) {
            h = (h ^ letters[i]) * PRIME;
        }
        return h;
    }

    /** What depends on the letters of the word alone; the same word always gives the same features. */
    public static void ofWord(Words words, int word, Sink sink) {
        char[] letters = words.letters();
        int start = words.start(word);
        int end = words.end(word);
        int digits = digits(letters, start, end);
        if (digits == end - start && digits > 2) {
            sink.take(mix(SHAPE + Math.min(digits, 14)));
            return;
        }
        sink.take(mix(words.hash(word)));
        if (words.isSign(word)) {
            return;
        }
        grams(letters, start, end, sink);
        if (digits > 0 && digits < end - start) {
            mixed(letters, start, end, digits, sink);
        }
    }

    /** The feature of the word as a whole, with which {@link #ofWord} begins; 0 for long numbers, which have none. */
    public static int whole(Words words, int word) {
        int length = words.end(word) - words.start(word);
        boolean longNumber = length > 2 && digits(words.letters(), words.start(word), words.end(word)) == length;
        return longNumber ? 0 : mix(words.hash(word));
    }

    /** The feature of the word and the one before it, of which {@link #around} gives one; 0 where either has no {@link #whole}. */
    public static int pair(Words words, int word) {
        if (word == 0 || whole(words, word) == 0 || whole(words, word - 1) == 0) {
            return 0;
        }
        return mix(words.hash(word - 1) * PAIR + words.hash(word));
    }

    private static void grams(char[] letters, int start, int end, Sink sink) {
        for (int i = start - 1; i < end; i++) {
            int h = GRAM;
            int last = Math.min(i + LONGEST, end + 1);
            for (int j = i; j < last; j++) {
                char c = j < start || j == end ? ' ' : letters[j];
                h = (h ^ c) * PRIME;
                if (j - i + 1 >= SHORTEST) {
                    sink.take(mix(h));
                }
            }
        }
    }

    /** Letters and digits in one word: names of betting sites, and letters written as digits. */
    private static void mixed(char[] letters, int start, int end, int digits, Sink sink) {
        boolean tail = digits(letters, end - digits, end) == digits;
        sink.take(mix(SHAPE + 100 + Math.min(digits, 4)));
        sink.take(mix(SHAPE + 200 + (tail ? 1 : 0) + 2 * Math.min(end - start - digits, 10)));
        int h = WORD;
        for (int i = start; i < end; i++) {
            char c = letters[i];
            h = (h ^ (c >= '0' && c <= '9' ? LEET.charAt(c - '0') : c)) * PRIME;
        }
        sink.take(mix(h));
    }

    static int digits(char[] letters, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += letters[i] >= '0' && letters[i] <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** What depends on the neighbours of the word and on how it was written. */
    public static void around(Words words, int word, Sink sink) {
        int here = words.hash(word);
        int before = word > 0 ? words.hash(word - 1) : 0;
        sink.take(mix(before * PAIR + here));
        if (word > 1) {
            sink.take(mix(words.hash(word - 2) * SKIP + here));
        }
        int flags = words.flags(word) & DISGUISED;
        if (flags != 0) {
            sink.take(mix(SHAPE + 300 + flags));
        }
        if (!words.isSign(word)) {
            set(words, word, flags, sink);
        }
        accents(words, word, sink);
    }

    /** How a word stands out from its neighbours: between signs, disguised where they are plain. */
    private static void set(Words words, int word, int flags, Sink sink) {
        boolean last = word + 1 == words.count();
        int before = word > 0 && words.isSign(word - 1) ? 1 : 0;
        int after = !last && words.isSign(word + 1) ? 2 : 0;
        int mixed = (words.flags(word) & Words.MIXED) != 0 ? 4 : 0;
        int odd = flags != 0 && word > 0 && before == 0 && (words.flags(word - 1) & DISGUISED) != flags ? 8 : 0;
        int set = before + after + mixed + odd;
        if (set > 2) {
            sink.take(mix(SHAPE + 400 + set + 16 * flags));
        }
    }

    private static void accents(Words words, int word, Sink sink) {
        String original = words.original();
        for (int i = words.from(word); i < words.to(word); i++) {
            char c = original.charAt(i);
            if (c >= 0xC0 && c < 0x250) {
                sink.take(mix(ACCENT + Character.toLowerCase(c)));
            }
        }
    }

    private static int mix(int h) {
        int x = (h ^ (h >>> 16)) * 0x7FEB352D;
        x = (x ^ (x >>> 15)) * 0x846CA68B;
        return x ^ (x >>> 16);
    }
}
