package id.kentongan.text;

import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups texts that say nearly the same into families, one text after the other: MinHash signatures of word triples
 * (Broder 1997), found again by bands. Texts of few words are alike only when all their words are. Memory is bounded:
 * families that nothing joined for long are forgotten, and a late relative then founds a new one. Not safe for use by
 * several threads; {@link #sketch} is.
 */
public final class Families {
    private static final int BANDS = 8;
    private static final int ROWS = 3;
    private static final int HASHES = BANDS * ROWS;
    private static final double ALIKE = 0.5;
    private static final int SHINGLE = 3;
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 5_000;
    private static final int REMEMBERED = 50_000;

    private final Map<Long, Member> known;

    public Families() {
        this(REMEMBERED);
    }

    /** @param remembered how many texts to compare with, the ones met or joined last */
    public Families(int remembered) {
        int most = Math.multiplyExact(remembered, BANDS);
        known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Member> eldest) {
                return size() > most;
            }
        };
    }

    private record Member(String family, Sketch sketch) {}

    /** What is kept of a text to compare it with others. */
    public static final class Sketch {
        private final int[] least;
        private final long founder;

        private Sketch(int[] least, long founder) {
            this.least = least;
            this.founder = founder;
        }

        private long band(int band) {
            long key = band;
            for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
                key = mix(key * 31 + least[i]);
            }
            return key;
        }

        private boolean isLike(Sketch other) {
            int same = 0;
            for (int i = 0; i < HASHES; i++) {
                same += least[i] == other.least[i] ? 1 : 0;
            }
            return same >= ALIKE * HASHES;
        }
    }

    /** Safe for use by several threads at once. */
    public static Sketch sketch(String text) {
        Words words = Words.of(NormalForm.of(text));
        long[] spoken = new long[Math.min(words.count(), MOST_WORDS)];
        int count = 0;
        long all = 1;
        for (int word = 0; word < spoken.length; word++) {
            if (!words.isSign(word)) {
                spoken[count++] = words.hash(word);
                all = mix(all * 31 + words.hash(word));
            }
        }
        return new Sketch(signature(spoken, count, all), count == 0 ? mix(text.hashCode()) : all);
    }

    private static int[] signature(long[] words, int count, long all) {
        int[] least = new int[HASHES];
        if (count < FEWEST_WORDS) {
            for (int i = 0; i < HASHES; i++) {
                least[i] = (int) mix(all + i);
            }
            return least;
        }
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int word = 0; word + SHINGLE <= count; word++) {
            long shingle = mix(mix(mix(words[word]) * 31 + words[word + 1]) * 31 + words[word + 2]);
            for (int i = 0; i < HASHES; i++) {
                least[i] = Math.min(least[i], (int) (mix(shingle + i * 0x9E3779B97F4A7C15L) >>> 33));
            }
        }
        return least;
    }

    /** The family of the next text, sixteen hexadecimal digits: that of a text like it, or a new one. */
    public String of(String text) {
        return of(sketch(text));
    }

    /** The family of the next text by its sketch. */
    public String of(Sketch sketch) {
        Member relative = relative(sketch);
        String family = relative == null ? HexFormat.of().toHexDigits(sketch.founder) : relative.family;
        var member = new Member(family, sketch);
        for (int band = 0; band < BANDS; band++) {
            known.put(sketch.band(band), member);
        }
        return family;
    }

    private @Nullable Member relative(Sketch sketch) {
        for (int band = 0; band < BANDS; band++) {
            Member member = known.get(sketch.band(band));
            if (member != null && member.sketch.isLike(sketch)) {
                return member;
            }
        }
        return null;
    }

    private static long mix(long value) {
        long x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
