package id.kentongan.morning;

import id.kentongan.mention.MentionCards;
import id.kentongan.morning.MorningPage.FirstStep;
import id.kentongan.people.Permission;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.source.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers the page of the morning. */
@Service
class MorningService {
    private final Units units;
    private final NewsDesk desk;
    private final OfficeBoard board;
    private final SourceBoard sources;
    private final WorkDesk work;
    private final Clock clock;

    MorningService(Units units, NewsDesk desk, OfficeBoard board, SourceBoard sources, WorkDesk work, Clock clock) {
        this.units = units;
        this.desk = desk;
        this.board = board;
        this.sources = sources;
        this.work = work;
        this.clock = clock;
    }

    MorningPage page(Scope scope, Viewer viewer) {
        var visible = units.list(scope);
        var today = LocalDate.ofInstant(clock.instant(), visible.getFirst().zone());
        var imports = sources.imports(scope);
        var all = sources.sources(scope, imports);
        var waiting = desk.waiting(scope);
        return new MorningPage(
                firstStep(scope, viewer, visible),
                desk.news(scope, viewer.id(), waiting.first()),
                waiting,
                work.work(scope, viewer),
                board.board(scope, visible, today),
                all,
                imports.stream().filter(job -> !job.state().ended()).toList(),
                cards(visible, all));
    }

    private @Nullable FirstStep firstStep(Scope scope, Viewer viewer, List<Unit> visible) {
        if (desk.isAnythingThere(scope)) {
            return null;
        }
        var hasOffice = visible.stream().anyMatch(unit -> unit.kind() == UnitKind.OFFICE);
        if (!hasOffice && viewer.may(Permission.MANAGE_UNITS)) {
            return FirstStep.ADD_OFFICE;
        }
        return viewer.may(Permission.IMPORT) ? FirstStep.LOAD_FILE : FirstStep.ASK;
    }

    private static MentionCards cards(List<Unit> units, List<SourceToday> sources) {
        return new MentionCards(
                units.stream().collect(Collectors.toMap(Unit::id, Unit::name)),
                sources.stream().map(SourceToday::source).collect(Collectors.toMap(Source::id, Source::name)));
    }
}
