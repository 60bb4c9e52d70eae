package id.kentongan.perception.wave;

import id.kentongan.people.UnitId;
import id.kentongan.perception.Course;
import id.kentongan.perception.Moment;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Span;
import id.kentongan.signal.MeanRating;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stars that are left out of the index, day by day. Only ratings are changed by it, and nothing but the index may be made
 * of what it gives.
 */
public record LeftOutStars(List<Day> days) {
    public LeftOutStars {
        days = List.copyOf(days);
    }

    /** What is left out of one unit on one day. */
    public record Day(UnitId unit, LocalDate day, MeanRating rating) {}

    /** The stars left out of those units on those days. */
    public MeanRating of(Set<UnitId> units, Span span) {
        return days.stream()
                .filter(day -> units.contains(day.unit) && span.contains(new Span(day.day, day.day)))
                .map(Day::rating)
                .reduce(MeanRating.NONE, MeanRating::plus);
    }

    /** The course of those units together without them. */
    public Course without(Course course, Set<UnitId> units) {
        return days.isEmpty()
                ? course
                : new Course(course.moments().stream()
                        .map(moment ->
                                new Moment(moment.span(), without(moment.perception(), of(units, moment.span()))))
                        .toList());
    }

    /** The course of each unit without them. */
    public Map<UnitId, Course> without(Map<UnitId, Course> courses) {
        var without = new HashMap<UnitId, Course>();
        courses.forEach((unit, course) -> without.put(unit, without(course, Set.of(unit))));
        return without;
    }

    /** What was said of each unit on those days without them. */
    public Map<UnitId, Perception> without(Map<UnitId, Perception> byUnit, Span span) {
        var without = new HashMap<UnitId, Perception>();
        byUnit.forEach((unit, perception) -> without.put(unit, without(perception, of(Set.of(unit), span))));
        return without;
    }

    private static Perception without(Perception perception, MeanRating some) {
        return some.n() == 0 ? perception : perception.withRating(Stars.minus(perception.rating(), some));
    }
}
