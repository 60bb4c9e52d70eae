package id.kentongan.report;

import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.mention.ReaderInUse;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Reach;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.perception.Perceptions;
import id.kentongan.platform.Act;
import id.kentongan.report.Report.Attention;
import id.kentongan.report.Report.Head;
import id.kentongan.report.Report.Names;
import id.kentongan.signal.Confidence;
import id.kentongan.source.Source;
import id.kentongan.source.Sources;
import id.kentongan.text.Threat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
class ReportService implements Reports {
    /** Counting stops here. */
    static final int MOST = 1_000;

    private static final int LISTED = 10;

    private final Units units;
    private final Sources sources;
    private final Mentions mentions;
    private final Perceptions perceptions;
    private final OfficeFigures offices;
    private final DeskFigures desk;
    private final ReaderInUse readerInUse;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportService(
            Units units,
            Sources sources,
            Mentions mentions,
            Perceptions perceptions,
            OfficeFigures offices,
            DeskFigures desk,
            ReaderInUse readerInUse,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.sources = sources;
        this.mentions = mentions;
        this.perceptions = perceptions;
        this.offices = offices;
        this.desk = desk;
        this.readerInUse = readerInUse;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Report report(Scope scope, Viewer viewer, ReportAddress wanted) {
        var visible = units.list(scope);
        var head = head(visible, viewer, wanted);
        var narrowed = wanted.reach() == null ? scope : units.within(scope, wanted.reach());
        var attention = attention(scope, head);
        return new Report(
                head,
                all(scope, narrowed, head),
                offices.of(narrowed, visible, head.period()),
                attention,
                listed(scope, head.news()),
                desk.work(scope, narrowed, viewer, head),
                desk.pressing(scope, viewer, head, attention.newest()),
                names(scope, visible));
    }

    @Override
    public Report takenAway(Scope scope, Viewer viewer, ReportAddress wanted, String form) {
        var report = report(scope, viewer, wanted);
        var unit = wanted.reach() == null
                ? units.list(scope).getFirst().id()
                : wanted.reach().unit();
        events.publishEvent(
                Act.of("report.made", unit.value(), report.head().period().code(), form));
        return report;
    }

    private Head head(List<Unit> visible, Viewer viewer, ReportAddress wanted) {
        var reach = wanted.reach();
        var unit = reach == null ? null : unit(visible, reach);
        var top = visible.getFirst();
        var zone = (unit == null ? top : unit).zone();
        var now = clock.instant();
        return new Head(
                top.name(),
                unit == null || unit.id().equals(top.id()) ? null : unit.name(),
                reach,
                period(wanted, LocalDate.ofInstant(now, zone)),
                zone,
                now,
                viewer.name(),
                readerInUse.current().model());
    }

    private static Unit unit(List<Unit> visible, Reach reach) {
        return visible.stream()
                .filter(unit -> unit.id().equals(reach.unit()))
                .findFirst()
                .orElseThrow(() -> new NotVisible("unit " + reach.unit()));
    }

    /** Nothing is said of days to come. */
    private static Period period(ReportAddress wanted, LocalDate today) {
        var day = wanted.day();
        return day == null
                ? Period.last(wanted.length(), today)
                : Period.of(wanted.length(), day.isAfter(today) ? today : day);
    }

    private Standing all(Scope scope, Scope narrowed, Head head) {
        var span = head.period().span();
        var now = perceptions.course(narrowed, span, Step.ALL).over(span);
        return new Standing(
                head.reach(),
                head.reach() == null ? null : head.unit() == null ? head.institution() : head.unit(),
                now,
                perceptions.over(narrowed, head.period().usual()),
                Confidence.P95);
    }

    private Attention attention(Scope scope, Head head) {
        var unanswered = mentions.count(scope, head.unanswered(), MOST);
        var threats = new EnumMap<Threat, Mentions.Capped>(Threat.class);
        for (var threat : Threat.values()) {
            var n = mentions.count(scope, head.threat(threat), MOST);
            if (n.n() > 0) {
                threats.put(threat, n);
            }
        }
        return new Attention(unanswered, unanswered.n() == 0 ? List.of() : listed(scope, head.unanswered()), threats);
    }

    private List<Mention> listed(Scope scope, Filter filter) {
        return mentions.list(scope, filter, null, LISTED).mentions();
    }

    private Names names(Scope scope, List<Unit> visible) {
        return new Names(
                visible.stream().collect(Collectors.toMap(Unit::id, Unit::name)),
                sources.list(scope).stream().collect(Collectors.toMap(Source::id, Source::name)));
    }
}
