package id.kentongan.perception;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.kentongan.mention.Mentions;
import id.kentongan.mention.Tally;
import id.kentongan.mention.TallyQuery;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class PerceptionService implements Perceptions {
    private final Mentions mentions;

    PerceptionService(Mentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public Perception over(Scope scope, Span span) {
        return course(
                        span,
                        Step.ALL,
                        mentions.tallies(scope, new TallyQuery(span.from(), span.to(), Step.ALL, false, false)))
                .over(span);
    }

    @Override
    public Course course(Scope scope, Span span, Step step) {
        return course(span, step, mentions.tallies(scope, new TallyQuery(span.from(), span.to(), step, false, true)));
    }

    @Override
    public Course courseWithoutElements(Scope scope, Span span, Step step) {
        return course(span, step, mentions.tallies(scope, new TallyQuery(span.from(), span.to(), step, false, false)));
    }

    @Override
    public Map<UnitId, Perception> byUnit(Scope scope, Span span) {
        return byUnit(scope, span, false);
    }

    @Override
    public Map<UnitId, Perception> byUnitWithElements(Scope scope, Span span) {
        return byUnit(scope, span, true);
    }

    private Map<UnitId, Perception> byUnit(Scope scope, Span span, boolean elements) {
        return mentions.tallies(scope, new TallyQuery(span.from(), span.to(), Step.ALL, true, elements)).stream()
                .collect(toMap(tally -> requireNonNull(tally.unit()), Perception::of));
    }

    @Override
    public Map<UnitId, Course> coursesByUnit(Scope scope, Span span, Step step) {
        var tallies = mentions.tallies(scope, new TallyQuery(span.from(), span.to(), step, true, false)).stream()
                .collect(groupingBy(tally -> requireNonNull(tally.unit())));
        return tallies.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, unit -> course(span, step, unit.getValue())));
    }

    private static Course course(Span span, Step step, List<Tally> tallies) {
        var byStart = tallies.stream().collect(toMap(Tally::start, Perception::of));
        return new Course(span.steps(step).stream()
                .map(each -> new Moment(each, byStart.getOrDefault(startOf(step, each.from()), Perception.NONE)))
                .toList());
    }

    /** How a tally dates the step that the day belongs to. */
    private static LocalDate startOf(Step step, LocalDate day) {
        return switch (step) {
            case DAY, ALL -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
