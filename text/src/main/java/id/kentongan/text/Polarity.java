package id.kentongan.text;

/** Which way a text or a remark leans. */
public enum Polarity {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
