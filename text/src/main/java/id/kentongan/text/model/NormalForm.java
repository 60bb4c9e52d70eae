package id.kentongan.text.model;

import java.util.Arrays;

/**
 * A text in normal form: compatibility letters, lower case, no zero-width characters and marks, look-alike letters
 * folded, drawn-out letters shortened, and for each character where it came from. Linear in the length of the text;
 * normalising a normal form changes nothing.
 */
public final class NormalForm {
    static final byte PLAIN = 0;
    static final byte CAPITAL = 1;
    /** A letter or digit in disguise: another script, a box, a mathematical alphabet. */
    static final byte FANCY = 2;
    /** A Latin letter with an accent, which tells languages apart. */
    static final byte ACCENT = 3;

    private static final int REGIONAL_A = 0x1F1E6;
    private static final int REGIONAL_Z = 0x1F1FF;
    private static final String COMBINING_LETTERS = "aeioucdhmrtvx";

    private final String original;
    private char[] chars;
    private int[] from;
    private int[] to;
    private byte[] marks;
    private int length;
    private boolean collapsed;

    private NormalForm(String original) {
        this.original = original;
        int capacity = original.length() + 8;
        this.chars = new char[capacity];
        this.from = new int[capacity];
        this.to = new int[capacity];
        this.marks = new byte[capacity];
    }

    public static NormalForm of(String text) {
        var form = new NormalForm(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            at = c < 0x80 ? form.ascii(c, at) : form.beyond(text.codePointAt(at), at);
        }
        return form;
    }

    private int ascii(char c, int at) {
        if (c >= 'A' && c <= 'Z') {
            append((char) (c + 32), at, at + 1, CAPITAL);
        } else if (c == '\n' || c == '\r') {
            append('\n', at, at + 1, PLAIN);
        } else if (c == '\t' || c == '\f' || c == 0x0B) {
            append(' ', at, at + 1, PLAIN);
        } else if (c == '`') {
            append('\'', at, at + 1, PLAIN);
        } else if (c >= ' ' && c != 0x7F) {
            append(c, at, at + 1, PLAIN);
        }
        return at + 1;
    }

    private int beyond(int codePoint, int at) {
        int end = at + Character.charCount(codePoint);
        if (isRegional(codePoint) && isFlag(at)) {
            int flagEnd = end + 2;
            append('⚑', at, flagEnd, PLAIN);
            return flagEnd;
        }
        if (codePoint >= 0x363 && codePoint <= 0x36F) {
            combining(COMBINING_LETTERS.charAt(codePoint - 0x363), at, end);
            return end;
        }
        String folded = Folding.of(codePoint);
        if (folded.isEmpty() && length > 0) {
            to[length - 1] = end;
            if (isOrnament(codePoint)) {
                marks[length - 1] = FANCY;
            }
        }
        byte mark = mark(codePoint, folded);
        for (int i = 0; i < folded.length(); i++) {
            append(folded.charAt(i), at, end, mark);
        }
        return end;
    }

    /** A letter written as a mark stands for itself unless it sits on a real letter. */
    private void combining(char letter, int at, int end) {
        if (length > 0 && Character.isLetterOrDigit(chars[length - 1]) && marks[length - 1] != FANCY) {
            to[length - 1] = end;
        } else {
            append(letter, at, end, FANCY);
        }
    }

    private static byte mark(int codePoint, String folded) {
        if (folded.isEmpty() || folded.charAt(0) >= 0x80 || !Character.isLetterOrDigit(folded.charAt(0))) {
            return PLAIN;
        }
        boolean accented = codePoint < 0x250 || (codePoint >= 0x1E00 && codePoint < 0x1F00);
        return accented ? ACCENT : FANCY;
    }

    /** Marks that no spelling of our languages uses: lines, crosses and boxes put on letters to disguise them. */
    private static boolean isOrnament(int codePoint) {
        return (codePoint >= 0x332 && codePoint <= 0x362) || (codePoint >= 0x20D0 && codePoint <= 0x20E2);
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= REGIONAL_A && codePoint <= REGIONAL_Z;
    }

    /** Exactly two regional letters make a flag; one alone or three and more are spelt-out words. */
    private boolean isFlag(int at) {
        return regionalAt(at + 2) && !regionalAt(at + 4) && !(at >= 2 && regionalAt(at - 2));
    }

    private boolean regionalAt(int at) {
        return at + 1 < original.length() && isRegional(original.codePointAt(at));
    }

    private void append(char c, int start, int end, byte mark) {
        int last = length - 1;
        if (last >= 0 && chars[last] == c && !Character.isDigit(c)) {
            if (collapsed) {
                to[last] = end;
                return;
            }
            if (last >= 1 && chars[last - 1] == c && c < 0x80) {
                length = Character.isLetter(c) ? length - 1 : length;
                to[length - 1] = end;
                collapsed = true;
                return;
            }
        } else {
            collapsed = false;
        }
        if (length == chars.length) {
            grow();
        }
        chars[length] = c;
        from[length] = start;
        to[length] = end;
        marks[length] = mark;
        length++;
    }

    private void grow() {
        int capacity = chars.length * 2;
        chars = Arrays.copyOf(chars, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return chars[index];
    }

    /** Where the character at {@code index} begins in the original text. */
    public int from(int index) {
        return from[index];
    }

    /** Where the character at {@code index}, with all that was folded into it, ends in the original text. */
    public int to(int index) {
        return to[index];
    }

    byte mark(int index) {
        return marks[index];
    }

    String original() {
        return original;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
