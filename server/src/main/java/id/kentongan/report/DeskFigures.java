package id.kentongan.report;

import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.InboxFilter.View;
import id.kentongan.desk.InboxItem;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.report.Report.Head;
import id.kentongan.report.Report.Pressing;
import id.kentongan.report.Report.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the desk did, and what pressed most. */
@Component
class DeskFigures {
    private static final int MOST_PRESSING = 15;

    /** What presses first comes first, among equals what is still open, then the newest. */
    private static final Comparator<InboxItem> PRESSING = Comparator.comparing(
                    InboxItem::rank, Comparator.reverseOrder())
            .thenComparing(item -> item.done() != null)
            .thenComparing(InboxItem::at, Comparator.reverseOrder());

    private final Inbox inbox;
    private final Mentions mentions;

    DeskFigures(Inbox inbox, Mentions mentions) {
        this.inbox = inbox;
        this.mentions = mentions;
    }

    Work work(Scope scope, Scope narrowed, Viewer viewer, Head head) {
        var span = head.period().span();
        return new Work(
                inbox.flow(
                        narrowed,
                        start(span.from(), head.zone()),
                        start(span.to().plusDays(1), head.zone())),
                inbox.count(scope, viewer, head.inbox(View.TERBUKA), ReportService.MOST),
                inbox.count(scope, viewer, head.inbox(View.TUNDA), ReportService.MOST),
                inbox.count(scope, viewer, head.inbox(View.TEMPO), ReportService.MOST));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * What was said in the period and came to the desk, whether it is done or not; where that is little, what waits for an
     * answer and never came there, because it was loaded long after it was said.
     *
     * @param unanswered the newest of them
     */
    List<Pressing> pressing(Scope scope, Viewer viewer, Head head, List<Mention> unanswered) {
        var items = new ArrayList<InboxItem>();
        for (var view : List.of(View.TERBUKA, View.TUNDA, View.SELESAI)) {
            var filter = InboxFilter.OPEN.with(head.said()).with(view);
            items.addAll(inbox.list(scope, viewer, filter, null, MOST_PRESSING).items());
        }
        var first = items.stream().sorted(PRESSING).limit(MOST_PRESSING).toList();
        var said = mentions.list(scope, first.stream().map(InboxItem::id).toList()).stream()
                .collect(Collectors.toMap(Mention::id, Function.identity()));
        var atDesk = first.stream()
                .filter(item -> said.containsKey(item.id()))
                .map(item -> new Pressing(item, said.get(item.id())));
        var elsewhere = items.size() >= MOST_PRESSING
                ? Stream.<Pressing>empty()
                : unanswered.stream()
                        .filter(mention -> inbox.find(scope, mention.id()).isEmpty())
                        .map(mention -> new Pressing(null, mention));
        return Stream.concat(atDesk, elsewhere).limit(MOST_PRESSING).toList();
    }
}
