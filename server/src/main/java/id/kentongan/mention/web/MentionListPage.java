package id.kentongan.mention.web;

import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.FilterFields;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Unit;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Empty;
import id.kentongan.platform.web.part.FilterBar;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The list of mentions.
 *
 * @param later whether this is not the first page
 * @param count how many there are, up to a limit
 * @param units what the viewer sees, for the picker
 */
public record MentionListPage(
        Filter filter,
        Mentions.Page found,
        boolean later,
        Mentions.Capped count,
        MentionCards cards,
        List<Unit> units,
        boolean mayExport) {

    public List<ItemCard> items(Texts t) {
        return found.mentions().stream().map(mention -> cards.brief(t, mention)).toList();
    }

    public Pager pager() {
        var next = found.next();
        return new Pager(
                later ? FilterAddress.of(filter) : null, next == null ? null : with("setelah", next.toString()));
    }

    public Empty empty(Texts t) {
        return filter.equals(Filter.NONE)
                ? new Empty(
                        "message-2",
                        t.of("mention.empty.title"),
                        t.of("mention.empty.text"),
                        new Link(t.of("mention.empty.step"), "/impor"))
                : new Empty(
                        "filter",
                        t.of("mention.none.title"),
                        t.of("mention.none.text"),
                        new Link(t.of("part.filter.clear"), "/suara"));
    }

    public FilterBar bar(Texts t) {
        var choices = new FilterFields(filter, cards, units);
        var summary = count.more() ? t.of("mention.count.more", count.n()) : t.of("mention.count", count.n());
        return new FilterBar(
                "/suara",
                choices.fields(t),
                summary,
                choices.active(t, FilterAddress::of),
                filter.equals(Filter.NONE) ? null : "/suara",
                mayExport
                        ? List.of(new Link("CSV", exportAddress("CSV")), new Link("JSON Lines", exportAddress("JSONL")))
                        : List.of());
    }

    private String with(String name, String value) {
        var query = FilterAddress.query(filter);
        return "/suara?" + (query.isEmpty() ? "" : query + "&") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String exportAddress(String format) {
        return with("bentuk", format).replace("/suara?", "/suara/ekspor?");
    }
}
