package id.kentongan.people;

import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class UnitService implements Units {
    private final UnitStore store;
    private final TimeOrderedId ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitService(UnitStore store, TimeOrderedId ids, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Unit> list(Scope scope) {
        return store.list(scope);
    }

    @Override
    public Optional<Unit> find(Scope scope, UnitId id) {
        if (!scope.contains(id)) {
            return Optional.empty();
        }
        return list(scope).stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public Scope below(Scope scope, UnitId id) {
        return scope.contains(id)
                ? scope.narrowedTo(store.below(id.value()))
                : new Scope(scope.space(), java.util.Set.of());
    }

    @Override
    public Scope everything() {
        return new Scope(Scope.LIVE, store.all());
    }

    @Override
    @Transactional
    public UnitId add(Scope scope, UnitId parent, String name, UnitKind kind, ZoneId zone) {
        if (!scope.contains(parent)) {
            throw new NotVisible("unit " + parent);
        }
        var id = ids.next();
        store.insert(id, parent.value(), name, kind, zone, clock.instant());
        events.publishEvent(Act.of("people.unit.added", id, name, kind.code()));
        return new UnitId(id);
    }

    @Override
    @Transactional
    public void change(Scope scope, UnitId id, String name, UnitKind kind) {
        if (store.update(scope, id.value(), name, kind)) {
            events.publishEvent(Act.of("people.unit.changed", id.value(), name, kind.code()));
        }
    }

    @Override
    @Transactional
    public void link(Scope scope, UnitId id, @Nullable String placeKey) {
        if (store.link(scope, id.value(), placeKey)) {
            events.publishEvent(Act.of(
                    "people.unit.linked",
                    id.value(),
                    find(scope, id).map(Unit::name).orElse(""),
                    placeKey == null ? "" : placeKey));
        }
    }
}
