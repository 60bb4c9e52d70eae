package id.kentongan.desk.web;

import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.InboxFilter.View;
import id.kentongan.desk.InboxItem;
import id.kentongan.desk.SavedFilters;
import id.kentongan.mention.Correction;
import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterFields;
import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.Permission;
import id.kentongan.people.Unit;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Empty;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.FilterBar;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Pager;
import id.kentongan.platform.web.part.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inbox: the list, and the item that is open beside it.
 *
 * @param mentions those of the list
 * @param reach how much is folded into the items of the list
 * @param later whether this is not the first page
 * @param counts how many each part of the inbox holds under the filter, up to a limit
 * @param tags in use
 * @param open the item beside the list, or null
 */
public record InboxPage(
        InboxFilter filter,
        Inbox.Page found,
        Map<MentionId, Mention> mentions,
        Map<MentionId, Inbox.Reach> reach,
        boolean later,
        Map<View, Capped> counts,
        MentionCards cards,
        List<Unit> units,
        List<SavedFilters.Saved> saved,
        List<String> tags,
        @Nullable Open open,
        Viewer viewer,
        Instant now) {

    /**
     * What is known of the open item.
     *
     * @param folded the newest of those folded into it
     * @param reach {@code null} when nothing is folded into it
     * @param pictures addresses of what hangs on it
     * @param colleagues those who could see to it
     */
    public record Open(
            InboxItem item,
            Mention mention,
            List<Mention> folded,
            Inbox.@Nullable Reach reach,
            List<Inbox.Happening> history,
            List<Correction> corrections,
            List<String> pictures,
            List<InboxItem.Name> colleagues) {}

    /** One part of the inbox and how much it holds. */
    public record Tab(String text, String href, boolean current, String count) {}

    public boolean mayWork() {
        return viewer.may(Permission.WORK);
    }

    public boolean isMine() {
        return filter.view() == View.SAYA;
    }

    /** Whether it lists what is done. */
    public boolean isDone() {
        return filter.view() == View.SELESAI;
    }

    public Chip chip(SavedFilters.Saved filter) {
        return Chip.of(filter.name(), Tone.ACCENT, "filter").to(filter.filter().address());
    }

    public List<InboxRow> rows(Texts t) {
        return found.items().stream()
                .filter(item -> mentions.containsKey(item.id()))
                .map(item -> InboxRow.of(t, this, item))
                .toList();
    }

    public List<Tab> tabs(Texts t) {
        var tabs = new ArrayList<Tab>();
        for (var view : View.values()) {
            tabs.add(new Tab(
                    t.of("desk.view." + view.code()),
                    filter.with(view).address(),
                    view == filter.view(),
                    count(t, view)));
        }
        return tabs;
    }

    public FilterBar bar(Texts t) {
        var choices = new FilterFields(filter.filter(), cards, units);
        var fields = new ArrayList<>(choices.fields(t));
        fields.add(Field.select("label", t.of("desk.tag"), filter.tag() == null ? "" : filter.tag(), tagChoices(t)));
        fields.add(Field.select("urut", t.of("desk.order"), filter.order().code(), orders(t)));
        fields.add(Field.of(Field.Type.HIDDEN, "lihat", "").filled(filter.view().code()));
        var active = new ArrayList<>(
                choices.active(t, narrowed -> filter.with(narrowed).address()));
        if (filter.tag() != null) {
            active.add(new Link(
                    t.of("desk.tag") + ": " + filter.tag(), filter.withTag(null).address()));
        }
        var bare = InboxFilter.OPEN.with(filter.view());
        return new FilterBar(
                "/kotak",
                fields,
                summary(t),
                active,
                filter.filter().equals(Filter.NONE) && filter.tag() == null ? null : bare.address(),
                List.of());
    }

    /** How many a press would reach that means everything under the filter. */
    public String matching(Texts t) {
        return count(t, filter.view());
    }

    private String count(Texts t, View view) {
        var count = counts.get(view);
        return count == null ? "" : count.more() ? t.of("desk.more", count.n()) : t.number(count.n());
    }

    private String summary(Texts t) {
        var count = counts.get(filter.view());
        if (count == null) {
            return t.of("desk.view." + filter.view().code());
        }
        return t.of(count.more() ? "desk.count.more" : "desk.count", count.n());
    }

    private List<Field.Option> tagChoices(Texts t) {
        var all = new ArrayList<>(List.of(new Field.Option("", t.of("mention.filter.any"))));
        tags.forEach(tag -> all.add(new Field.Option(tag, tag)));
        return all;
    }

    private static List<Field.Option> orders(Texts t) {
        return List.of(InboxFilter.Order.values()).stream()
                .map(order -> new Field.Option(order.code(), t.of("desk.order." + order.code())))
                .toList();
    }

    public Pager pager() {
        var next = found.next();
        return new Pager(later ? filter.address() : null, next == null ? null : filter.address("setelah=" + next));
    }

    public Empty empty(Texts t) {
        var isBare = filter.filter().equals(Filter.NONE) && filter.tag() == null;
        var key = isBare ? "desk.empty." + filter.view().code() : "desk.none";
        var step = isBare
                ? filter.view() == View.TERBUKA ? null : new Link(t.of("desk.empty.step"), InboxFilter.OPEN.address())
                : new Link(
                        t.of("part.filter.clear"),
                        InboxFilter.OPEN.with(filter.view()).address());
        return new Empty(isBare ? "inbox" : "filter", t.of(key), t.of(key + ".text"), step);
    }

    /** The item behind the open one, where an act leads; empty on the last. */
    public String nextOpen() {
        if (open == null) {
            return "";
        }
        var ids = found.items().stream().map(InboxItem::id).toList();
        var here = ids.indexOf(open.item().id());
        if (here < 0) {
            return ids.isEmpty() ? "" : ids.getFirst().toString();
        }
        var next = here + 1 < ids.size() ? here + 1 : here - 1;
        return next < 0 ? "" : ids.get(next).toString();
    }

    public @Nullable InboxPane pane() {
        return open == null ? null : new InboxPane(open, cards, viewer, now);
    }
}
