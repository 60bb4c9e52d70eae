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
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        var atDesk = atDesk(scope, viewer, head);
        if (atDesk.size() >= MOST_PRESSING) {
            return atDesk;
        }
        var elsewhere = unanswered.stream()
                .filter(mention -> inbox.find(scope, mention.id()).isEmpty())
                .map(mention -> new Pressing(null, mention));
        return Stream.concat(atDesk.stream(), elsewhere).limit(MOST_PRESSING).toList();
    }

    private List<Pressing> atDesk(Scope scope, Viewer viewer, Head head) {
        var items = Stream.of(View.TERBUKA, View.TUNDA, View.SELESAI)
                .flatMap(view -> listed(scope, viewer, head, view))
                .sorted(PRESSING)
                .limit(MOST_PRESSING)
                .collect(Collectors.toMap(InboxItem::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        return mentions.list(scope, items.keySet()).stream()
                .map(mention -> new Pressing(items.get(mention.id()), mention))
                .toList();
    }

    private Stream<InboxItem> listed(Scope scope, Viewer viewer, Head head, View view) {
        var filter = InboxFilter.OPEN.with(head.said()).with(view);
        return inbox.list(scope, viewer, filter, null, MOST_PRESSING).items().stream();
    }
}
