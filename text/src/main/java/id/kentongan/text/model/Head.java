package id.kentongan.text.model;

import java.util.List;

/**
 * The decisions that share one table of weights, each with its outcomes as neighbouring columns. The order of heads and
 * outcomes is the layout of a row and part of the model file.
 */
public enum Head {
    LANGUAGE(
            "abs", "ace", "ban", "bbc", "bew", "bhp", "bjn", "bug", "en", "id", "jv", "mad", "mak", "min", "ms", "mui",
            "nij", "rej", "su"),
    SENTIMENT("negative", "neutral", "positive"),
    /** The lean of a remark on one service element, read from its clause. */
    REMARK("negative", "neutral", "positive"),
    ELEMENT("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarpras"),
    THREAT("gambling", "phishing", "scam", "abuse"),
    OWN_VOICE("own_voice");

    private static final int WIDTH = 40;

    private final List<String> outcomes;

    Head(String... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    /** The columns of one row: those of all heads and what rounds them up to whole words. */
    public static int width() {
        return WIDTH;
    }

    public List<String> outcomes() {
        return outcomes;
    }

    public int size() {
        return outcomes.size();
    }

    /** The column of this head's first outcome. */
    public int column() {
        int column = 0;
        for (Head head : values()) {
            if (head == this) {
                return column;
            }
            column += head.size();
        }
        throw new AssertionError(this);
    }

    /** Whether exactly one outcome is true, rather than any number of them. */
    public boolean exclusive() {
        return this == LANGUAGE || this == SENTIMENT || this == REMARK;
    }
}
