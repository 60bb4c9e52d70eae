package id.kentongan.warning.web;

import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.Mentions;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Reach;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Views;
import id.kentongan.source.Sources;
import id.kentongan.warning.Incident;
import id.kentongan.warning.IncidentId;
import id.kentongan.warning.Warnings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Shows the warnings, and why there were none. */
@Controller
class WarningController {
    private static final int CLOSED = 20;
    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 200;
    private static final int COUNTED_TO = 1_000;
    private static final int ALARMS = 200;
    private static final int WEEKS = 12;

    private final Warnings warnings;
    private final Mentions mentions;
    private final Units units;
    private final Sources sources;
    private final Views views;
    private final Clock clock;

    WarningController(Warnings warnings, Mentions mentions, Units units, Sources sources, Views views, Clock clock) {
        this.warnings = warnings;
        this.mentions = mentions;
        this.units = units;
        this.sources = sources;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/peringatan")
    @Requires(Permission.READ)
    View list(Scope scope) {
        var names = names(scope);
        return views.page(
                "warning/page",
                new WarningPage(
                        rows(warnings.open(scope), names),
                        rows(warnings.closed(scope, CLOSED), names),
                        warnings.lastLook().orElse(null),
                        clock.instant()));
    }

    private List<IncidentRow> rows(List<Incident> incidents, Map<UnitId, String> names) {
        return incidents.stream()
                .map(each -> new IncidentRow(each, names.getOrDefault(each.unit(), ""), clock.instant()))
                .toList();
    }

    private Map<UnitId, String> names(Scope scope) {
        return units.list(scope).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    @GetMapping("/peringatan/{id}")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer, @PathVariable IncidentId id) {
        var incident = warnings.find(scope, id).orElseThrow(() -> new NotVisible("incident " + id));
        var unit = units.find(scope, incident.unit()).orElseThrow(() -> new NotVisible("unit " + incident.unit()));
        var filter = incident.filter(unit.zone());
        var behind = mentions.list(scope, filter, null, LOOKED_AT).mentions();
        return views.page(
                "warning/incident",
                new IncidentPage(
                        new IncidentRow(incident, unit.name(), clock.instant()),
                        unit.zone(),
                        mentions.count(scope, filter, COUNTED_TO),
                        behind.stream().limit(SAMPLES).toList(),
                        sources(scope, behind),
                        Standout.words(behind, before(scope, incident, unit)),
                        curve(scope, incident, unit),
                        warnings.lines(id),
                        viewer.scope(Permission.WORK).contains(incident.unit()),
                        MentionCards.of(scope, units, sources)));
    }

    /** What was said of the unit in the three months before. */
    private List<Mention> before(Scope scope, Incident incident, Unit unit) {
        var first = incident.firstHour().atZone(unit.zone()).toLocalDate();
        var filter = Filter.NONE
                .withReach(Reach.below(unit.id()))
                .withDays(first.minusDays(DayCurve.PAST_DAYS), first.minusDays(1));
        return mentions.list(scope, filter, null, LOOKED_AT).mentions();
    }

    private List<String> sources(Scope scope, List<Mention> behind) {
        var used = behind.stream().map(Mention::source).collect(Collectors.toSet());
        return sources.list(scope).stream()
                .filter(each -> used.contains(each.id()))
                .map(each -> each.name())
                .sorted()
                .toList();
    }

    private DayCurve curve(Scope scope, Incident incident, Unit unit) {
        var last = DayCurve.last(incident, unit.zone(), clock.instant());
        var from = last.minusDays(DayCurve.SHOWN_DAYS + DayCurve.PAST_DAYS - 1L).atStartOfDay(unit.zone());
        var to = last.plusDays(1).atStartOfDay(unit.zone());
        var tallies = mentions.hours(units.below(scope, unit.id()), from.toInstant(), to.toInstant());
        return DayCurve.of(incident, unit.zone(), last, tallies);
    }

    @GetMapping("/peringatan/senyap")
    @Requires(Permission.READ)
    View quiet(Scope scope, Viewer viewer) {
        var working = viewer.scope(Permission.WORK);
        return views.page(
                "warning/quiet",
                new QuietPage(
                        warnings.alarms(scope, ALARMS),
                        warnings.silences(scope),
                        names(scope),
                        units.list(working),
                        clock.instant().atZone(zone(scope)).toLocalDate(),
                        ALARMS));
    }

    private java.time.ZoneId zone(Scope scope) {
        return units.list(scope).stream().findFirst().map(Unit::zone).orElse(ZoneOffset.UTC);
    }

    @GetMapping("/peringatan/mutu")
    @Requires(Permission.READ)
    View quality(Scope scope, Viewer viewer) {
        Instant since = clock.instant().minus(Duration.ofDays(7L * WEEKS));
        var raised = warnings.raisedSince(scope, since).stream().collect(Collectors.groupingBy(Incident::unit));
        var dials = warnings.dials(scope);
        var leading = viewer.scope(Permission.LEAD);
        return views.page(
                "warning/quality",
                new QualityPage(
                        units.list(scope).stream()
                                .map(unit -> new QualityRow(
                                        unit.id(),
                                        unit.name(),
                                        dials.getOrDefault(unit.id(), Warnings.USUAL_DIAL),
                                        new Judged(raised.getOrDefault(unit.id(), List.of())),
                                        leading.contains(unit.id())))
                                .toList(),
                        WEEKS));
    }
}
