package id.kentongan.text;

/** A stretch of the original text in UTF-16 units: {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The same stretch of a text that begins so much later; what lies before its beginning is cut off. */
    Span after(int lead) {
        return lead == 0 ? this : new Span(Math.max(0, start - lead), Math.max(0, end - lead));
    }
}
