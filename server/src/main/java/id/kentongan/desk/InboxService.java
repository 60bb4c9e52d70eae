package id.kentongan.desk;

import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class InboxService implements Inbox {
    private final InboxStore store;
    private final HoldStore holds;
    private final InboxFinder finder;
    private final FlowFinder flow;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    InboxService(
            InboxStore store,
            HoldStore holds,
            InboxFinder finder,
            FlowFinder flow,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.finder = finder;
        this.flow = flow;
        this.colleagues = colleagues;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Page list(Scope scope, Viewer viewer, InboxFilter filter, @Nullable Key after, int size) {
        return finder.list(scope, viewer, filter, after, size);
    }

    @Override
    public Capped count(Scope scope, Viewer viewer, InboxFilter filter, int limit) {
        return finder.count(scope, viewer, filter, limit);
    }

    @Override
    public Flow flow(Scope scope, Instant from, Instant to) {
        return flow.flow(scope, from, to);
    }

    @Override
    public List<MentionId> finished(Scope scope, int most) {
        return flow.finished(scope, most);
    }

    @Override
    public Optional<InboxItem> find(Scope scope, MentionId id) {
        return finder.find(scope, id);
    }

    @Override
    @Transactional
    public void open(Scope scope, MentionId id, Viewer viewer) {
        var now = clock.instant();
        holds.close(scope, viewer.id());
        holds.hold(scope, id, viewer, now, now.plus(OPEN_HOLD));
    }

    @Override
    @Transactional
    public void close(Scope scope, Viewer viewer) {
        holds.close(scope, viewer.id());
    }

    @Override
    public List<MentionId> folded(Scope scope, MentionId id, int limit) {
        return finder.folded(scope, id, limit);
    }

    @Override
    public Map<MentionId, Reach> reach(Scope scope, Collection<MentionId> items) {
        return items.isEmpty() ? Map.of() : finder.reach(items);
    }

    @Override
    public List<Happening> history(Scope scope, MentionId id) {
        return finder.history(scope, id);
    }

    @Override
    public List<String> tags(Scope scope, int limit) {
        return finder.tags(scope, limit);
    }

    @Override
    @Transactional
    public int take(Scope scope, Viewer viewer, InboxFilter filter) {
        var wanted = BATCH - holds.batch(viewer.id());
        return wanted <= 0 ? 0 : holds.take(scope, viewer, filter, wanted);
    }

    @Override
    @Transactional
    public int release(Scope scope, Viewer viewer) {
        return holds.release(scope, viewer.id());
    }

    @Override
    @Transactional
    public void takeBack(Scope scope, MentionId id) {
        var item = find(scope, id).orElseThrow(() -> new NotVisible("item " + id));
        holds.takeBack(scope, id);
        var hold = item.hold();
        if (hold != null) {
            events.publishEvent(
                    Act.of("desk.taken_back", item.unit().value(), hold.by().name(), id.toString()));
        }
    }

    @Override
    @Transactional
    public Outcome act(Scope scope, Viewer viewer, Collection<MentionId> wanted, Deed deed) {
        return act(scope, viewer, wanted.stream().map(MentionId::value).toList(), deed);
    }

    @Override
    @Transactional
    public Outcome act(Scope scope, Viewer viewer, InboxFilter filter, Deed deed) {
        return act(scope, viewer, finder.ids(scope, viewer, filter, MOST_AT_ONCE), deed);
    }

    private Outcome act(Scope scope, Viewer viewer, List<UUID> wanted, Deed deed) {
        var now = clock.instant();
        var within = deed instanceof Deed.Assign(var to) ? colleagues.units(scope, to.id()) : scope.units();
        var found = Sifted.of(store.lock(scope, wanted), deed, viewer.id(), within, now);
        if (found.free().isEmpty()) {
            return found.outcome(null);
        }
        var act = ids.next();
        store.record(act, now, viewer, deed, found.freeIds());
        store.apply(deed, viewer, now, found.freeIds());
        log(deed.code(), deed.detail(), found.free().stream().map(InboxStore.Wanted::unit), act);
        return found.outcome(act);
    }

    /** An entry for each unit whose items it was done to. */
    private void log(String what, String detail, Stream<UUID> unitOfEach, UUID act) {
        unitOfEach
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((unit, count) ->
                        events.publishEvent(Act.of("desk." + what, unit, detail, count + " · " + act)));
    }

    @Override
    @Transactional
    public int undo(Scope scope, Viewer viewer, UUID act) {
        if (!store.isBy(viewer.id(), act)) {
            throw new NotVisible("act " + act);
        }
        var undone = store.undo(scope, viewer.id(), act, clock.instant());
        log("undone", "", undone.stream().map(InboxStore.Undone::unit), act);
        return (int) undone.stream().filter(InboxStore.Undone::isLead).count();
    }
}
