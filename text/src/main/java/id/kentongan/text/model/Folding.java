package id.kentongan.text.model;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/**
 * What one code point is folded to: lower case, compatibility form, without marks, and with look-alikes of the Latin
 * letters and digits (Unicode TS 39 confusables, small capitals, letters in boxes and circles) turned into what they
 * imitate. Folding a folded character changes nothing.
 */
final class Folding {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡ\u0000ʏᴢ";
    private static final int PAGE = 256;
    private static final int ROUNDS = 4;

    /** Filled as code points are met. Races only compute the same immutable value twice. */
    private static final String[][] PAGES = new String[(Character.MAX_CODE_POINT + 1) / PAGE][];

    private Folding() {}

    /** The folded characters; empty when the code point carries no letter, digit or sign of its own. */
    static String of(int codePoint) {
        String[] page = PAGES[codePoint / PAGE];
        if (page == null) {
            page = new String[PAGE];
            PAGES[codePoint / PAGE] = page;
        }
        String folded = page[codePoint % PAGE];
        if (folded == null) {
            folded = compute(codePoint).intern();
            page[codePoint % PAGE] = folded;
        }
        return folded;
    }

    private static String compute(int codePoint) {
        String before = Character.toString(codePoint);
        for (int round = 0; round < ROUNDS; round++) {
            String after = once(before);
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before;
    }

    private static String once(String text) {
        var folded = new StringBuilder();
        String plain = NFKD.normalize(UCharacter.foldCase(NFKD.normalize(text), true));
        plain.codePoints().forEach(c -> folded.append(single(c)));
        return folded.toString();
    }

    private static String single(int c) {
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
            return "\n";
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        if (c == '`') {
            return "'";
        }
        if (c < 0x80) {
            return Character.isISOControl(c) ? "" : Character.toString(Character.toLowerCase(c));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.MODIFIER_SYMBOL -> "";
            default -> lookAlike(c);
        };
    }

    private static String lookAlike(int c) {
        int digit = digit(c);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        int letter = letter(c);
        if (letter >= 0) {
            return Character.toString('a' + letter);
        }
        if (isApostrophe(c)) {
            return "'";
        }
        if (!Character.isLetter(c)) {
            return Character.toString(c);
        }
        String skeleton = Spoof.CHECKER.getSkeleton(SpoofChecker.ANY_CASE, Character.toString(c));
        boolean latin = !skeleton.isEmpty() && skeleton.chars().allMatch(s -> s < 0x80 && Character.isLetterOrDigit(s));
        return latin ? skeleton.toLowerCase(Locale.ROOT) : Character.toString(c);
    }

    private static int digit(int c) {
        if (Character.isDigit(c)) {
            return Character.digit(c, 10);
        }
        if (c >= 0x2776 && c <= 0x277F) {
            return c - 0x2775;
        }
        if (c >= 0x2780 && c <= 0x2789) {
            return c - 0x277F;
        }
        if (c >= 0x278A && c <= 0x2793) {
            return c - 0x2789;
        }
        if (c >= 0x24F5 && c <= 0x24FE) {
            return c - 0x24F4;
        }
        return c == 0x24FF || c == 0x1F10B || c == 0x1F10C ? 0 : -1;
    }

    private static int letter(int c) {
        int small = c < 0x10000 ? SMALL_CAPITALS.indexOf(c) : -1;
        if (small >= 0) {
            return small;
        }
        if (c >= 0x1F130 && c <= 0x1F189) {
            int offset = (c - 0x1F130) % 32;
            return offset < 26 ? offset : -1;
        }
        if (c >= 0x1F1E6 && c <= 0x1F1FF) {
            return c - 0x1F1E6;
        }
        return switch (c) {
            case 'ı' -> 'i' - 'a';
            case 'ł' -> 'l' - 'a';
            case 'đ', 'ð', 'ɖ' -> 'd' - 'a';
            case 'ø', 'ɵ' -> 'o' - 'a';
            case 'ə' -> 'e' - 'a';
            case 'ɓ' -> 'b' - 'a';
            case 'ʂ' -> 's' - 'a';
            default -> -1;
        };
    }

    private static boolean isApostrophe(int c) {
        return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0x02BB || c == 0x02BE;
    }

    /** Loaded only when the first strange letter is met. */
    private static final class Spoof {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    }
}
