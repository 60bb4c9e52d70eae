package id.kentongan.api;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Reach;
import id.kentongan.people.RequiresKey;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.perception.Perceptions;
import id.kentongan.perception.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PerceptionApi {
    private static final List<String> PARAMETERS = List.of("unit", "from", "to", "step");
    private static final int USUAL_DAYS = 28;
    private static final int MOST_STEPS = 400;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Perceptions perceptions;
    private final Units units;
    private final Clock clock;

    PerceptionApi(Perceptions perceptions, Units units, Clock clock) {
        this.perceptions = perceptions;
        this.units = units;
        this.clock = clock;
    }

    @RequiresKey(KeyPermission.READ)
    @GetMapping("/api/v1/perception")
    PerceptionAnswer measure(Scope scope, @RequestParam Map<String, String> given) {
        var parameters = new Parameters(given, PARAMETERS);
        var wanted = parameters.find("unit");
        var reach = wanted == null ? null : Reach.of(wanted);
        var unit = unit(scope, reach);
        var span = span(parameters, LocalDate.ofInstant(clock.instant(), unit.zone()));
        var step = step(parameters, span);
        var course = perceptions.course(reach == null ? scope : units.within(scope, reach), span, step);
        return PerceptionAnswer.of(wanted, span, step, course);
    }

    /** The unit that is meant, else the topmost: by its clock it is today. */
    private Unit unit(Scope scope, @Nullable Reach reach) {
        var visible = units.list(scope).stream();
        return (reach == null ? visible : visible.filter(unit -> unit.id().equals(reach.unit())))
                .findFirst()
                .orElseThrow(() -> new NotVisible("unit " + reach));
    }

    private static Span span(Parameters parameters, LocalDate today) {
        var to = parameters.date("to");
        var last = to == null ? today : to;
        var from = parameters.date("from");
        var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isBefore(EARLIEST) || last.isAfter(today.plusDays(1))) {
            throw ApiRefused.parameter("from, to", "days from " + EARLIEST + " to today");
        }
        if (last.isBefore(first)) {
            throw ApiRefused.parameter("from, to", "from lies behind to");
        }
        return new Span(first, last);
    }

    private static Step step(Parameters parameters, Span span) {
        var step =
                switch (parameters.find("step")) {
                    case null -> span.step();
                    case "day" -> Step.DAY;
                    case "week" -> Step.WEEK;
                    case "month" -> Step.MONTH;
                    default -> throw ApiRefused.parameter("step", "day, week or month");
                };
        if (span.steps(step).size() > MOST_STEPS) {
            throw ApiRefused.parameter("step", "more than " + MOST_STEPS + " steps; take longer ones");
        }
        return step;
    }
}
