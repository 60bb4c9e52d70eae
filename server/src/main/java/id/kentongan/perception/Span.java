package id.kentongan.perception;

import id.kentongan.mention.TallyQuery.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Days from the first to the last, both included. */
public record Span(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS_BY_DAY = 6 * 7;
    private static final int MOST_DAYS_BY_WEEK = 366;

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days from " + from + " to " + to);
        }
    }

    /** So many days, of which {@code last} is the last. */
    public static Span ending(LocalDate last, int days) {
        return new Span(last.minusDays(days - 1L), last);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** The span of the same length that ends where this one begins. */
    public Span before() {
        return ending(from.minusDays(1), days());
    }

    /** The same span with so many days more at its beginning. */
    public Span withLead(int days) {
        return new Span(from.minusDays(days), to);
    }

    public boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The step that shows a course without crowding it: days for six weeks, weeks for a year, months beyond. */
    public Step step() {
        if (days() <= MOST_DAYS_BY_DAY) {
            return Step.DAY;
        }
        return days() <= MOST_DAYS_BY_WEEK ? Step.WEEK : Step.MONTH;
    }

    /** The steps of this span in order; the first and the last may be cut off by its ends. */
    public List<Span> steps(Step step) {
        var steps = new ArrayList<Span>();
        for (var start = from; !start.isAfter(to); start = steps.getLast().to.plusDays(1)) {
            var end = lastDayOf(step, start);
            steps.add(new Span(start, end.isAfter(to) ? to : end));
        }
        return steps;
    }

    private LocalDate lastDayOf(Step step, LocalDate day) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case ALL -> to;
        };
    }
}
