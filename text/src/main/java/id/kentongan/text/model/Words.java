package id.kentongan.text.model;

/**
 * The words of a normal form, and between them the signs that carry meaning: emoji, exclamation and question marks.
 * Letters that stand alone in a row ({@code s l o t}, {@code m.a.x.w.i.n}) are one word. Immutable once built; holds the
 * letters of all words in one array.
 */
public final class Words {
    static final int FANCY = 1;
    static final int SHOUTED = 2;
    static final int SPELT_OUT = 4;
    static final int SIGN = 8;
    /** A sentence or clause ended between the word before and this one. */
    static final int BREAK_BEFORE = 16;
    /** Letters and digits in one word. */
    static final int MIXED = 32;

    private static final int SPELT_LEAST = 4;
    /** Longer words are cut: no language has them, and a megabyte of one letter is not a word. */
    static final int LONGEST = 40;

    private final NormalForm form;
    private final char[] letters;
    private final int[] start;
    private final int[] end;
    private final int[] from;
    private final int[] to;
    private final int[] hash;
    private final byte[] flags;
    private int count;
    private int used;
    private boolean broken;

    private Words(NormalForm form) {
        this.form = form;
        int most = form.length() + 1;
        this.letters = new char[most];
        this.start = new int[most];
        this.end = new int[most];
        this.from = new int[most];
        this.to = new int[most];
        this.hash = new int[most];
        this.flags = new byte[most];
    }

    public static Words of(NormalForm form) {
        var words = new Words(form);
        int at = 0;
        while (at < form.length()) {
            at = words.next(at);
        }
        words.finishSpelling(words.count);
        return words;
    }

    private int next(int at) {
        char c = form.at(at);
        if (isLetter(c)) {
            return word(at);
        }
        if (c == '@' && at + 1 < form.length() && isLetter(form.at(at + 1))) {
            return handle(at);
        }
        if (c == ' ') {
            return at + 1;
        }
        if (c == '!' || c == '?' || c > 0x7F) {
            return sign(at);
        }
        broken |= c == '.' || c == ',' || c == ';' || c == ':' || c == '\n' || c == '(' || c == ')';
        return at + 1;
    }

    private int word(int first) {
        boolean quoted = first > 0 && form.at(first - 1) == '\'';
        int at = first;
        while (at < form.length() && (isLetter(form.at(at)) || (form.at(at) == '\'' && !quoted))) {
            at++;
        }
        if (!(at - first == 1 && spellingGoesOn(first))) {
            finishSpelling(count);
        }
        open(first);
        for (int i = first; i < at; i++) {
            if (i - first < LONGEST) {
                letters[used++] = form.at(i);
            }
        }
        close(first, at);
        return at;
    }

    /** Names of accounts are not words of the text: every one becomes the same mark. */
    private int handle(int first) {
        int at = first + 1;
        while (at < form.length() && (isLetter(form.at(at)) || form.at(at) == '_' || form.at(at) == '.')) {
            at++;
        }
        finishSpelling(count);
        open(first);
        letters[used++] = '@';
        close(first, at);
        flags[count - 1] |= SIGN;
        return at;
    }

    private int sign(int at) {
        char c = form.at(at);
        int next = at + (Character.isHighSurrogate(c) && at + 1 < form.length() ? 2 : 1);
        finishSpelling(count);
        broken = true;
        open(at);
        for (int i = at; i < next; i++) {
            letters[used++] = form.at(i);
        }
        close(at, next);
        flags[count - 1] |= SIGN;
        broken = true;
        if (count > 1 && isSign(count - 2) && hash[count - 1] == hash[count - 2]) {
            count--;
            used = end[count - 1];
            to[count - 1] = to[count];
        }
        return next;
    }

    private void open(int first) {
        start[count] = used;
        from[count] = form.from(first);
        flags[count] = (byte) (broken ? BREAK_BEFORE : 0);
        broken = false;
    }

    private void close(int first, int at) {
        end[count] = used;
        to[count] = form.to(at - 1);
        int capitals = 0;
        int fancy = 0;
        for (int i = first; i < at; i++) {
            byte mark = form.mark(i);
            capitals += mark == NormalForm.CAPITAL ? 1 : 0;
            fancy += mark == NormalForm.FANCY ? 1 : 0;
        }
        if (fancy > 0) {
            flags[count] |= FANCY;
        }
        if (capitals > 2 && capitals == at - first) {
            flags[count] |= SHOUTED;
        }
        mark(count);
        count++;
    }

    private void mark(int word) {
        hash[word] = Features.hash(letters, start[word], end[word]);
        int digits = Features.digits(letters, start[word], end[word]);
        if (digits > 0 && digits < end[word] - start[word]) {
            flags[word] |= MIXED;
        }
    }

    private boolean spellingGoesOn(int first) {
        return count > 0 && spelt(count - 1) && form.from(first) - to[count - 1] <= 4;
    }

    private boolean spelt(int word) {
        return end[word] - start[word] == 1 && (flags[word] & SIGN) == 0;
    }

    /** Joins the run of lone letters that ends before word {@code stop}. */
    private void finishSpelling(int stop) {
        int first = stop;
        int alphabetic = 0;
        while (first > 0 && spelt(first - 1) && (first == stop || from[first] - to[first - 1] <= 4)) {
            first--;
            alphabetic += Character.isLetter(letters[start[first]]) ? 1 : 0;
        }
        while (first < stop && !Character.isLetter(letters[start[first]])) {
            first++;
        }
        if (stop - first < SPELT_LEAST || alphabetic < SPELT_LEAST - 1) {
            return;
        }
        int joined = Math.min(stop - first, LONGEST);
        end[first] = start[first] + joined;
        used = end[first];
        to[first] = to[stop - 1];
        for (int i = first + 1; i < stop; i++) {
            flags[first] |= (byte) (flags[i] & FANCY);
            flags[i] = 0;
        }
        flags[first] |= SPELT_OUT;
        mark(first);
        count = first + 1;
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') : Character.isLetterOrDigit(c);
    }

    public int count() {
        return count;
    }

    public String text(int word) {
        return new String(letters, start[word], end[word] - start[word]);
    }

    /** Where the word begins in the original text. */
    public int from(int word) {
        return from[word];
    }

    /** Where the word ends in the original text. */
    public int to(int word) {
        return to[word];
    }

    public boolean breaksBefore(int word) {
        return (flags[word] & BREAK_BEFORE) != 0;
    }

    public boolean isSign(int word) {
        return (flags[word] & SIGN) != 0;
    }

    public char[] letters() {
        return letters;
    }

    public int start(int word) {
        return start[word];
    }

    public int end(int word) {
        return end[word];
    }

    public int hash(int word) {
        return hash[word];
    }

    int flags(int word) {
        return flags[word];
    }

    String original() {
        return form.original();
    }
}
