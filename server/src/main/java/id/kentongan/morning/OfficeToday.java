package id.kentongan.morning;

import id.kentongan.mention.Feeling;
import id.kentongan.people.Reach;
import id.kentongan.perception.Course;
import id.kentongan.perception.Offices.Office;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Span;
import id.kentongan.signal.Change;
import id.kentongan.signal.Comparison;
import id.kentongan.signal.Confidence;
import id.kentongan.signal.Estimate;
import id.kentongan.signal.MeanRating;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an office stands: its last seven days against the 28 days before them.
 *
 * @param office which, {@code null} for everything together
 * @param span the last seven days
 * @param rolling for each of the last 28 days the rating of the seven days up to it
 * @param confidence how sure a change must be to be called one
 */
public record OfficeToday(
        @Nullable Office office,
        Span span,
        Perception now,
        Perception before,
        List<MeanRating> rolling,
        Confidence confidence) {
    static final int WINDOW = 7;
    static final int SHOWN = 28;

    public OfficeToday {
        rolling = List.copyOf(rolling);
    }

    /** The days that are needed to say how things stand today. */
    static Span days(LocalDate today) {
        return Span.ending(today, WINDOW + SHOWN);
    }

    static OfficeToday of(@Nullable Office office, LocalDate today, Course course, Confidence confidence) {
        var week = Span.ending(today, WINDOW);
        var weeksBefore = Span.ending(week.from().minusDays(1), SHOWN);
        var rolling = course.rollingRatings(WINDOW);
        return new OfficeToday(
                office,
                week,
                course.over(week),
                course.over(weeksBefore),
                rolling.subList(rolling.size() - SHOWN, rolling.size()),
                confidence);
    }

    @Nullable
    Reach reach() {
        return office == null ? null : office.reach();
    }

    public Comparison rating() {
        return Comparison.of(now.rating(), before.rating(), confidence);
    }

    public Comparison negative() {
        return Comparison.ofBad(now.share(Feeling.NEGATIVE), before.share(Feeling.NEGATIVE), confidence);
    }

    /** Rating or feeling got worse, beyond chance. */
    public boolean isWorse() {
        return rating().change() == Change.WORSE || negative().change() == Change.WORSE;
    }

    /** Nobody said anything in all those days. */
    public boolean isSilent() {
        return now.mentions() + before.mentions() == 0;
    }

    /** The lowest rating of the course that there is enough data for. */
    Optional<Double> lowest() {
        return rolling.stream()
                .filter(OfficeToday::isDrawn)
                .map(MeanRating::value)
                .min(Double::compare);
    }

    /** A line through ratings of very few would show nothing but chance. */
    static boolean isDrawn(MeanRating rating) {
        return rating.n() >= Estimate.LEAST_N;
    }
}
