package id.kentongan.warning;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.warning.IncidentStore.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of a scope, and what people do about them. */
@Service
public class Warnings {
    /** False alarms a week over all streams of a unit, unless it asks for another number. */
    public static final double USUAL_DIAL = 0.5;

    /** Of an incident that somebody had in hand until the time was over. */
    static final String AGAIN = "again";

    private static final Set<String> TOLD = Set.of(Alarm.Outcome.RAISED.code(), Alarm.Outcome.GREW.code(), AGAIN);

    public static final double LEAST_DIAL = 0.05;
    public static final double MOST_DIAL = 20;

    /** Who has an incident in hand is asked again after so many hours. */
    public static final List<Integer> HOURS = List.of(4, 12, 24, 72);

    private final IncidentStore incidents;
    private final AlarmStore alarms;
    private final StreamStore streams;
    private final Telling telling;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    Warnings(
            IncidentStore incidents,
            AlarmStore alarms,
            StreamStore streams,
            Telling telling,
            Units units,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.incidents = incidents;
        this.alarms = alarms;
        this.streams = streams;
        this.telling = telling;
        this.units = units;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * When the streams were last looked at.
     *
     * @param streams how many there were
     */
    public record LastLook(Instant at, int streams, Duration took) {}

    /** One line of what became of an incident; {@code by} is {@code null} for the program. */
    public record Line(Instant at, String what, @Nullable String by, String note) {}

    /** Those that are not closed, the newest first. */
    public List<Incident> open(Scope scope) {
        return incidents.open(scope);
    }

    /** The last that were closed. */
    public List<Incident> closed(Scope scope, int limit) {
        return incidents.closed(scope, limit);
    }

    /** Those raised since then, closed or not. */
    public List<Incident> raisedSince(Scope scope, Instant since) {
        return incidents.raisedSince(scope, since);
    }

    public Optional<Incident> find(Scope scope, IncidentId id) {
        return incidents.find(scope, id);
    }

    /** What became of it, in the order in which it did. */
    public List<Line> lines(IncidentId id) {
        return incidents.events(id).stream()
                .map(event -> new Line(event.at(), event.what(), event.by(), event.note()))
                .toList();
    }

    /** The last alarms with what came of each, the newest first. */
    public List<Alarm> alarms(Scope scope, int limit) {
        return alarms.newest(scope, limit);
    }

    /** Those that are not over. */
    public List<Silence> silences(Scope scope) {
        return alarms.silences(scope, clock.instant());
    }

    public Optional<LastLook> lastLook() {
        return streams.lastSweep()
                .map(sweep -> new LastLook(sweep.at(), sweep.streams(), Duration.ofMillis(sweep.tookMillis())));
    }

    /** False alarms a week that each of those units bears. */
    public Map<UnitId, Double> dials(Scope scope) {
        var tree = new UnitTree(units.list(units.everything()));
        var dials = streams.dials(scope.space());
        return scope.units().stream()
                .filter(tree::contains)
                .collect(Collectors.toMap(unit -> unit, unit -> Round.dial(unit, tree, dials)));
    }

    /**
     * Somebody has it in hand; it speaks again when it really grows, and when the time is over.
     *
     * @param hours one of {@link #HOURS}
     */
    @Transactional
    public void acknowledge(Scope scope, Viewer by, IncidentId id, int hours, String reason) {
        if (!HOURS.contains(hours)) {
            throw new BadInput("jam=" + hours, null);
        }
        var until = clock.instant().plus(Duration.ofHours(hours));
        change(
                scope,
                by,
                id,
                new Incident.State(by.name(), until, null, null, null),
                "acknowledged",
                hours + " " + checked(reason));
    }

    /**
     * It is over.
     *
     * @param useful whether it was good to be warned of it
     */
    @Transactional
    public void close(Scope scope, Viewer by, IncidentId id, boolean useful, String reason) {
        var state = new Incident.State(null, null, by.name(), clock.instant(), useful);
        change(scope, by, id, state, useful ? "closed" : "dismissed", checked(reason));
    }

    /** It is not over after all. */
    @Transactional
    public void reopen(Scope scope, Viewer by, IncidentId id) {
        change(scope, by, id, Incident.State.OPEN, "reopened", "");
    }

    private void change(Scope scope, Viewer by, IncidentId id, Incident.State state, String what, String note) {
        var incident = incidents.lock(scope, id).orElseThrow(() -> new NotVisible("incident " + id));
        if (incident.state().isClosed() && state.acknowledgedUntil() != null) {
            throw new BadInput("a closed incident", null);
        }
        incidents.put(scope.space(), incident.with(state));
        var before = incidents.events(id);
        incidents.add(ids.next(), id, new Event(clock.instant(), what, by.name(), note));
        if (state != Incident.State.OPEN) {
            telling.acknowledged(id, times(before));
        }
        events.publishEvent(Act.of("warning." + what, incident.unit().value(), id.toString(), note));
    }

    /** How often people were told. */
    static int times(List<Event> events) {
        return (int)
                events.stream().filter(event -> TOLD.contains(event.what())).count();
    }

    /**
     * For a while nobody is told of that matter.
     *
     * @param theme {@code null} for every matter
     * @param expected whether something is announced for then
     */
    @Transactional
    public UUID silence(
            Scope scope,
            Viewer by,
            UnitId unit,
            @Nullable Theme theme,
            Instant from,
            Instant until,
            boolean expected,
            String reason) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        var length = Duration.between(from, until);
        if (length.isNegative() || length.isZero() || length.toDays() > Silence.MOST_DAYS || reason.isBlank()) {
            throw new BadInput("a silence of " + length + " for no reason or too long", null);
        }
        var silence = new Silence(ids.next(), unit, theme, checked(reason), by.name(), from, until, expected, null);
        alarms.put(scope.space(), silence);
        events.publishEvent(Act.of(
                expected ? "warning.expected" : "warning.silenced",
                unit.value(),
                from + " " + until,
                silence.reason()));
        return silence.id();
    }

    /** Ends a silence before its time. */
    @Transactional
    public void endSilence(Scope scope, Viewer by, UUID id) {
        var ended =
                alarms.end(scope, id, by.name(), clock.instant()).orElseThrow(() -> new NotVisible("silence " + id));
        events.publishEvent(Act.of("warning.heard_again", ended.unit().value(), ended.reason()));
    }

    /** Asks for that many false alarms a week of the unit, and of those below it that ask for no other number. */
    @Transactional
    public void turn(Scope scope, Viewer by, UnitId unit, double falseAlarms) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        if (!(falseAlarms >= LEAST_DIAL && falseAlarms <= MOST_DIAL)) {
            throw new BadInput("a dial of " + falseAlarms, null);
        }
        streams.turn(scope.space(), unit, falseAlarms, by.name(), clock.instant());
        events.publishEvent(Act.of("warning.turned", unit.value(), String.valueOf(falseAlarms)));
    }

    private static String checked(String reason) {
        var clean = reason.strip();
        if (clean.length() > Silence.LONGEST_REASON) {
            throw new BadInput("a reason of " + clean.length() + " characters", null);
        }
        return clean;
    }
}
