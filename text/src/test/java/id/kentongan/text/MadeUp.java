package id.kentongan.text;

import java.util.Random;

/** Texts of made-up words, each seed another one. */
final class MadeUp {
    private static final String[] SYLLABLES = {"ba", "di", "ka", "lu", "ma", "no", "pe", "ra", "si", "ta", "wo", "yu"};

    private MadeUp() {}

    static String text(int seed, int words) {
        var random = new Random(seed * 31L + 7);
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            for (int syllable = 0; syllable < 3; syllable++) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            text.append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }
}
