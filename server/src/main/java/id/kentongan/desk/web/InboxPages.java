package id.kentongan.desk.web;

import id.kentongan.desk.Colleagues;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.InboxItem;
import id.kentongan.desk.SavedFilters;
import id.kentongan.mention.Attachments;
import id.kentongan.mention.Corrections;
import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.source.Sources;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the page of the inbox. */
@Component
class InboxPages {
    private static final int PAGE_SIZE = 40;
    private static final int COUNT_LIMIT = 500;
    private static final int FOLDED_SHOWN = 10;
    private static final int TAGS_SHOWN = 20;

    private final Inbox inbox;
    private final Mentions mentions;
    private final Corrections corrections;
    private final SavedFilters saved;
    private final Colleagues colleagues;
    private final Units units;
    private final Sources sources;
    private final List<Attachments> attachments;
    private final Clock clock;

    InboxPages(
            Inbox inbox,
            Mentions mentions,
            Corrections corrections,
            SavedFilters saved,
            Colleagues colleagues,
            Units units,
            Sources sources,
            List<Attachments> attachments,
            Clock clock) {
        this.inbox = inbox;
        this.mentions = mentions;
        this.corrections = corrections;
        this.saved = saved;
        this.colleagues = colleagues;
        this.units = units;
        this.sources = sources;
        this.attachments = attachments;
        this.clock = clock;
    }

    InboxPage page(
            Scope scope, Viewer viewer, InboxFilter filter, Inbox.@Nullable Key after, @Nullable MentionId open) {
        var found = inbox.list(scope, viewer, filter, after, PAGE_SIZE);
        var ids = found.items().stream().map(InboxItem::id).toList();
        var counts = new EnumMap<InboxFilter.View, Mentions.Capped>(InboxFilter.View.class);
        for (var view : List.of(
                InboxFilter.View.TERBUKA, InboxFilter.View.SAYA, InboxFilter.View.TEMPO, InboxFilter.View.TUNDA)) {
            counts.put(view, inbox.count(scope, viewer, filter.with(view), COUNT_LIMIT));
        }
        return new InboxPage(
                filter,
                found,
                byId(scope, ids),
                inbox.reach(scope, ids),
                after != null,
                counts,
                MentionCards.of(scope, units, sources),
                units.list(scope),
                saved.list(viewer.id()),
                inbox.tags(scope, TAGS_SHOWN),
                open == null ? null : open(scope, viewer, open),
                viewer,
                clock.instant());
    }

    private Map<MentionId, Mention> byId(Scope scope, List<MentionId> ids) {
        return mentions.list(scope, ids).stream().collect(Collectors.toMap(Mention::id, Function.identity()));
    }

    private InboxPage.Open open(Scope scope, Viewer viewer, MentionId id) {
        var mention = mentions.find(scope, id).orElseThrow(() -> new NotVisible("mention " + id));
        var item = inbox.find(scope, id).orElseThrow(() -> new NotVisible("item " + id));
        var folded = inbox.folded(scope, id, FOLDED_SHOWN);
        return new InboxPage.Open(
                item,
                mention,
                mentions.list(scope, folded),
                inbox.reach(scope, List.of(id)).get(id),
                inbox.history(scope, id),
                corrections.list(scope, id),
                Attachments.pictures(attachments, id),
                viewer.may(Permission.WORK) ? colleagues.list(scope) : List.of());
    }
}
