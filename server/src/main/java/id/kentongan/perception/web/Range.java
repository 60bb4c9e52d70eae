package id.kentongan.perception.web;

import id.kentongan.perception.Span;
import id.kentongan.platform.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads which days are wanted. */
final class Range {
    static final String ALL = "semua";

    /** Nothing that is kept is older. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private Range() {}

    /**
     * The days that a text means.
     *
     * @param first the first day with anything in it, asked for only where it matters
     * @throws BadInput when the text means none
     */
    static Span parse(String text, LocalDate today, Supplier<LocalDate> first) {
        return switch (text) {
            case "28h" -> Span.ending(today, 28);
            case "90h" -> Span.ending(today, 90);
            case "1t" -> new Span(today.minusYears(1).plusDays(1), today);
            case ALL -> between(first.get(), today, today);
            default -> custom(text, today);
        };
    }

    private static Span custom(String text, LocalDate today) {
        var ends = text.split("\\.\\.", 2);
        if (ends.length != 2) {
            throw new BadInput("rentang=" + text, null);
        }
        try {
            return between(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), today);
        } catch (DateTimeException e) {
            throw new BadInput("rentang=" + text, e);
        }
    }

    /** Days in whichever order they were given, no earlier than anything that is kept and no later than today. */
    private static Span between(LocalDate one, LocalDate other, LocalDate today) {
        var from = clamp(one.isBefore(other) ? one : other, today);
        var to = clamp(one.isBefore(other) ? other : one, today);
        return new Span(from, to);
    }

    private static LocalDate clamp(LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return day.isAfter(today) ? today : day;
    }
}
