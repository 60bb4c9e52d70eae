package id.kentongan.desk.web;

import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxItem;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the list, two lines and what marks it.
 *
 * @param current whether it is open beside the list
 * @param text the beginning of its words, empty for stars alone
 */
public record InboxRow(
        String id,
        String href,
        boolean current,
        @Nullable Integer stars,
        String place,
        String source,
        Instant at,
        String text,
        List<Chip> chips) {
    private static final int TEXT_SHOWN = 220;
    private static final int REASONS_SHOWN = 2;

    static InboxRow of(Texts t, InboxPage page, InboxItem item) {
        var mention = page.mentions().get(item.id());
        if (mention == null) {
            throw new IllegalStateException("no mention " + item.id());
        }
        var title = mention.title() == null ? "" : mention.title() + ". ";
        var text = title + mention.text();
        return new InboxRow(
                item.id().toString(),
                page.filter().address("buka=" + item.id()),
                page.open() != null && page.open().item().id().equals(item.id()),
                mention.stars(),
                page.cards().units().getOrDefault(mention.unit(), ""),
                page.cards().sources().getOrDefault(mention.source(), ""),
                mention.at(),
                text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN) + "…",
                chips(t, page, item));
    }

    private static List<Chip> chips(Texts t, InboxPage page, InboxItem item) {
        var chips = new ArrayList<Chip>();
        item.reasons().stream().limit(REASONS_SHOWN).forEach(reason -> chips.add(Why.chip(t, reason)));
        var reach = page.reach().get(item.id());
        if (reach != null) {
            chips.add(reach(t, reach));
        }
        var done = item.done();
        if (done != null) {
            chips.add(Chip.of(t.of("desk.done." + done.reason().code()), Tone.NEUTRAL, "check"));
        } else if (item.isPutOff(page.now()) && item.wakeAt() != null) {
            chips.add(Chip.of(t.of("desk.until", item.wakeAt()), Tone.NEUTRAL, "clock"));
        }
        whose(t, page, item, chips);
        item.tags().stream().sorted().forEach(tag -> chips.add(Chip.of(tag, Tone.NEUTRAL, "tag")));
        return chips;
    }

    static Chip reach(Texts t, Inbox.Reach reach) {
        var words = reach.sources() > 1
                ? t.of("desk.reach.sources", reach.texts(), reach.sources())
                : t.of("desk.reach", reach.texts());
        return Chip.of(words, Tone.ACCENT, "copy");
    }

    private static void whose(Texts t, InboxPage page, InboxItem item, List<Chip> chips) {
        var hold = item.hold();
        var owner = item.owner();
        var me = page.viewer().id();
        if (hold != null && hold.keepsOff(me, page.now())) {
            chips.add(Chip.of(t.of("desk.held", hold.by().name()), Tone.WARN, "lock"));
        }
        if (owner != null) {
            chips.add(Chip.of(owner.id().equals(me) ? t.of("desk.mine") : owner.name(), Tone.ACCENT, "user"));
        }
    }
}
