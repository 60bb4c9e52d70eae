package id.kentongan.text.model;

import java.util.SplittableRandom;

/** Texts that nobody would write: words, odd letters, marks, signs and halves of characters in any order. */
public final class Samples {
    private static final String[] PIECES = {
        "lama",
        "RAMAH",
        "antri ",
        " ",
        ".",
        "!!!",
        "😡",
        "𝐒𝐋𝐎𝐓",
        "a\u0301",
        "\u200b",
        "🇮🇩",
        "🇸",
        "ﬁ",
        "①",
        "İ",
        "ß",
        "\n",
        "s l o t ",
        "m.a.x.w.i.n",
        "88",
        "@akun",
        "'",
        "’",
        "\u0363",
        "aaa",
        "ааа",
        "\u202e",
        "㍿",
        "ﷺ",
        "http://x.id/a?b=1",
        "ǆ",
        "ͅ"
    };

    private Samples() {}

    public static String text(SplittableRandom random) {
        var text = new StringBuilder();
        int pieces = random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
