package id.kentongan.morning;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.perception.Course;
import id.kentongan.perception.Moment;
import id.kentongan.perception.Offices;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Perceptions;
import id.kentongan.signal.Confidence;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How the offices stand, by one statement on the day counts however many they are.
 */
@Component
class OfficeBoard {
    /** Among more than these, a change must be clearer: at 95 % chance alone would point at one of them every other day. */
    private static final int FEW_OFFICES = 10;

    private final Perceptions perceptions;

    OfficeBoard(Perceptions perceptions) {
        this.perceptions = perceptions;
    }

    /** @param units the units of the scope */
    Board board(Scope scope, List<Unit> units, LocalDate today) {
        var days = OfficeToday.days(today);
        var nothing = new Course(days.steps(Step.DAY).stream()
                .map(day -> new Moment(day, Perception.NONE))
                .toList());
        var courses = perceptions.coursesByUnit(scope, days, Step.DAY);
        var offices = Offices.of(units, courses.keySet());
        var confidence = offices.size() <= FEW_OFFICES ? Confidence.P95 : Confidence.P99;
        var all = courses.values().stream().reduce(nothing, Course::plus);
        return Board.of(
                OfficeToday.of(null, today, all, confidence),
                offices.stream()
                        .map(office -> OfficeToday.of(
                                office,
                                today,
                                courses.getOrDefault(office.unit().id(), nothing),
                                confidence))
                        .toList());
    }
}
