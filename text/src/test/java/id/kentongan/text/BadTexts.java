package id.kentongan.text;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What nobody means to write but somebody sends: broken, enormous, disguised, binary. The same seed gives the same texts. */
final class BadTexts {
    private static final String[] PHRASES = {
        "Pelayanannya cepat dan petugasnya ramah, terima kasih 🙏",
        "Antri 3 jam di loket 2, petugas MARAH-MARAH!!! kapok",
        "Parkirnya sempit tapi toiletnya bersih.",
        "Gampang maxwin di KOTO88, daftar sekarang bonus 100%",
        "Pelayanane apik tenan, matur nuwun 👍🏽",
        "paket Anda tertahan, klik http://bit.ly/x1 lalu isi OTP",
        "Biaya SIM Rp 350.000 kok jadi 700rb??",
        "s l o t  g a c o r",
        "ＭＡＸＷＩＮ 𝐒𝐋𝐎𝐓 🅶🅰🅲🅾🆁",
        "ok"
    };
    private static final String[] JUNK = {
        "\u0000",
        "\ud83d",
        "\ude21",
        "\udbff\udbff",
        "\udc00\ud800",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200f",
        "\u0301",
        "\u0363",
        "\u20dd",
        "\u0336",
        "\ufe0f",
        "\u2028",
        "\u0085",
        "\r",
        "\n",
        "\t",
        "\u001b[31m",
        "😡",
        "👨‍👩‍👧‍👦",
        "👍🏽",
        "🇮🇩",
        "🇮",
        "1️⃣",
        "ﷺ",
        "㍿",
        "ẞ",
        "İ",
        "ǆ",
        "\u1e9e",
        "ꙮ",
        "ᄀᄀᄀ",
        "각",
        "𠀀",
        "𝟘",
        "𞤀",
        "!!!!",
        "????",
        "...",
        "'",
        "''a",
        "’",
        "@",
        "@@a",
        "@a.b_c.",
        "#",
        "://",
        "www.",
        "%00",
        "<b>",
        "&#0;",
        "\\u0000",
        "{\"a\":",
        "0",
        "1e999",
        "-",
        "_",
        "a",
        "aa",
        "aaa",
        "ААА",
        "ſ",
        "\u0345",
        "\u0f71\u0f72",
        "\uf8ff"
    };
    private static final int[] BLOCKS = {
        0x0, 0x80, 0x250, 0x300, 0x370, 0x400, 0x5D0, 0x600, 0xE00, 0x1100, 0x1B00, 0x1E00, 0x1F00, 0x2000, 0x20D0,
        0x2100, 0x2460, 0x2600, 0x3040, 0xA980, 0xAC00, 0xD780, 0xFB00, 0xFE00, 0xFF00, 0x10000, 0x1D400, 0x1F100,
        0x1F1E6, 0x1F600, 0x20000, 0xE0000, 0x10FF00
    };

    private final SplittableRandom random;

    BadTexts(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Most are short, so that many are tried; every hundredth is long. */
    String next() {
        return switch (random.nextInt(10)) {
            case 0 -> mutated(phrase());
            case 1 -> mutated(mixture(1 + random.nextInt(8)));
            case 2 -> (random.nextBoolean() ? junk() : phrase()).repeat(length());
            case 3 -> ofBlock(length());
            case 4 -> binary(length());
            case 5 -> zalgo(phrase());
            case 6 -> phrase() + junk().repeat(1 + random.nextInt(4));
            case 7 -> junk().repeat(1 + random.nextInt(4)) + phrase();
            case 8 -> figures(1 + random.nextInt(20));
            default -> mixture(length() / 4);
        };
    }

    Document document() {
        @Nullable String title = random.nextInt(4) == 0 ? next() : null;
        @Nullable Integer stars = random.nextInt(3) == 0 ? Integer.valueOf(1 + random.nextInt(5)) : null;
        return new Document(title, next(), stars, Kind.values()[random.nextInt(Kind.values().length)]);
    }

    private int length() {
        return random.nextInt(random.nextInt(100) == 0 ? 20_000 : 60);
    }

    private String phrase() {
        return PHRASES[random.nextInt(PHRASES.length)];
    }

    private String junk() {
        return JUNK[random.nextInt(JUNK.length)];
    }

    private String mixture(int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(phrase());
                case 1 -> text.append(word());
                case 2 -> text.append(junk());
                default -> text.append(' ');
            }
        }
        return text.toString();
    }

    private String word() {
        String[] words = phrase().split(" ");
        return words[random.nextInt(words.length)];
    }

    /** Characters lost, doubled, swapped and put in; halves of pairs are characters of their own here. */
    private String mutated(String text) {
        var chars = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0 && !chars.isEmpty(); i--) {
            int at = random.nextInt(chars.length());
            switch (random.nextInt(5)) {
                case 0 -> chars.deleteCharAt(at);
                case 1 -> chars.insert(at, chars.charAt(at));
                case 2 -> chars.setCharAt(at, (char) random.nextInt(Character.MAX_VALUE + 1));
                case 3 -> chars.insert(at, junk());
                default -> chars.setLength(at);
            }
        }
        return chars.toString();
    }

    private String ofBlock(int count) {
        int block = random.nextInt(3) == 0
                ? random.nextInt(Character.MAX_CODE_POINT - 0x100)
                : BLOCKS[random.nextInt(BLOCKS.length)];
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(random.nextInt(6) == 0 ? ' ' : block + random.nextInt(0x100));
        }
        return text.toString();
    }

    private String binary(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    }

    private String zalgo(String text) {
        var marked = new StringBuilder();
        int most = 1 + random.nextInt(30);
        text.codePoints().forEach(c -> {
            marked.appendCodePoint(c);
            for (int i = random.nextInt(most); i > 0; i--) {
                marked.append((char) (0x300 + random.nextInt(0x70)));
            }
        });
        return marked.toString();
    }

    private String figures(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(random.nextLong()).append(' ');
                case 1 ->
                    text.append("https://")
                            .append(word())
                            .append(".id/")
                            .append(random.nextInt())
                            .append('?');
                case 2 -> text.append(random.nextInt(10)).append(random.nextBoolean() ? " " : ".");
                default -> text.append("+62").append(random.nextInt(1 << 30)).append(junk());
            }
        }
        return text.toString();
    }
}
