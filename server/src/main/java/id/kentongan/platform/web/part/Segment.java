package id.kentongan.platform.web.part;

import id.kentongan.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text.
 *
 * @param meaning what a marked stretch led to, such as "waktu: negatif"; null when the stretch is not marked
 */
public record Segment(String text, @Nullable String meaning) {
    /** A stretch to be marked, and what it led to. */
    public record Mark(Span span, String meaning) {}

    /** A text without marks. */
    public static List<Segment> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Segment(text, null));
    }

    /**
     * Cuts a text at its marks. The segments joined are the text. Of marks that overlap the earlier keeps its stretch, and
     * what lies outside the text is left out.
     */
    public static List<Segment> cut(String text, List<Mark> marks) {
        var segments = new ArrayList<Segment>();
        var at = 0;
        for (var mark : sorted(marks)) {
            var end = Math.min(mark.span().end(), text.length());
            if (mark.span().start() < at || mark.span().start() >= end) {
                continue;
            }
            segments.addAll(plain(text.substring(at, mark.span().start())));
            segments.add(new Segment(text.substring(mark.span().start(), end), mark.meaning()));
            at = end;
        }
        segments.addAll(plain(text.substring(at)));
        return List.copyOf(segments);
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream()
                .sorted(Comparator.comparingInt((Mark mark) -> mark.span().start())
                        .thenComparing(mark -> -mark.span().end()))
                .toList();
    }
}
