package id.kentongan.text;

/** The sort of text; the reader weighs its evidence differently for each. */
public enum Kind {
    REVIEW,
    COMMENT,
    NEWS,
    COMPLAINT,
    MESSAGE,
    PAGE
}
