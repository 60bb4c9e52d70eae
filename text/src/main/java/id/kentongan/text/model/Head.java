package id.kentongan.text.model;

import java.util.List;

/**
 * The decisions that share one table of weights, each with its outcomes as neighbouring columns. The order of heads and
 * outcomes is the layout of a row and part of the model file.
 */
public enum Head {
    LANGUAGE(
            0, "abs", "ace", "ban", "bbc", "bew", "bhp", "bjn", "bug", "en", "id", "jv", "mad", "mak", "min", "ms",
            "mui", "nij", "rej", "su"),
    SENTIMENT(19, "negative", "neutral", "positive"),
    /** The lean of a remark on one service element, read from its clause. */
    REMARK(22, "negative", "neutral", "positive"),
    ELEMENT(
            25,
            "persyaratan",
            "prosedur",
            "waktu",
            "biaya",
            "produk",
            "kompetensi",
            "perilaku",
            "pengaduan",
            "sarpras"),
    THREAT(34, "gambling", "phishing", "scam", "abuse"),
    OWN_VOICE(38, "own_voice");

    private static final int WIDTH = 40;

    private final List<String> outcomes;
    private final int column;

    Head(int column, String... outcomes) {
        this.column = column;
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
        return column;
    }

    /** Whether exactly one outcome is true, rather than any number of them. */
    public boolean exclusive() {
        return this == LANGUAGE || this == SENTIMENT || this == REMARK;
    }
}
