package id.kentongan.source;

import id.kentongan.people.NotVisible;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class SourceService implements Sources {
    private final SourceStore store;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    SourceService(SourceStore store, Units units, ApplicationEventPublisher events, TimeOrderedId ids, Clock clock) {
        this.store = store;
        this.units = units;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Source> list(Scope scope) {
        var names = units.list(scope).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return store.list(scope).stream()
                .map(row -> source(row, names.getOrDefault(row.unit(), "")))
                .toList();
    }

    @Override
    public Optional<Source> find(Scope scope, SourceId id) {
        return store.find(scope, id).map(row -> source(row, unitName(scope, row)));
    }

    @Override
    public Optional<Source> findByName(Scope scope, String name) {
        return store.findByName(scope, name).map(row -> source(row, unitName(scope, row)));
    }

    @Override
    @Transactional
    public Optional<SourceId> add(Scope scope, UnitId unit, String name, SourceKind kind) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        var id = new SourceId(ids.next());
        if (!store.insert(id, scope.space(), unit, name.strip(), kind, clock.instant())) {
            return Optional.empty();
        }
        var now = clock.instant();
        store.putPolicy(id, kind.defaultPolicy(), null, null, now);
        store.markEnforced(id, now); // nothing is stored yet that could go against it
        events.publishEvent(Act.of("source.added", unit.value(), name.strip(), kind.code()));
        return Optional.of(id);
    }

    @Override
    public PolicyInForce policy(SourceId id) {
        return store.findPolicy(id).orElse(new PolicyInForce(Policy.NONE, null, null));
    }

    @Override
    @Transactional
    public PolicyChange changePolicy(Scope scope, SourceId id, Policy policy, @Nullable String reason, PersonId by) {
        var source = store.find(scope, id).orElseThrow(() -> new NotVisible("source " + id));
        if (policy.isLooserThan(source.kind().defaultPolicy()) && (reason == null || reason.isBlank())) {
            return new PolicyChange.NeedsReason();
        }
        store.putPolicy(id, policy, reason, by.value(), clock.instant());
        events.publishEvent(new PolicyChanged(id));
        events.publishEvent(Act.of(
                "source.policy.changed",
                source.unit().value(),
                source.name(),
                policy + (reason == null ? "" : ": " + reason.strip())));
        return new PolicyChange.Done();
    }

    @Override
    public List<SourceId> unenforced() {
        return store.unenforced();
    }

    @Override
    public void markEnforced(SourceId id, Instant setAt) {
        store.markEnforced(id, setAt);
    }

    @Override
    public List<Place> places(SourceId id) {
        return store.places(id);
    }

    @Override
    public Map<String, Instant> snapshots(SourceId id) {
        return store.snapshots(id);
    }

    @Override
    @Transactional
    public void assignPlace(Scope scope, SourceId id, String placeKey, String title, UnitId unit) {
        var source = store.find(scope, id);
        if (source.isEmpty() || !scope.contains(unit)) {
            throw new NotVisible("source " + id + " or unit " + unit);
        }
        store.putPlace(id, placeKey, title, unit);
        events.publishEvent(
                Act.of("source.place.assigned", unit.value(), source.get().name(), title));
    }

    @Override
    public Map<String, UnitId> unitsByPlace(SourceId id) {
        var byPlace = new HashMap<String, UnitId>();
        var source = store.find(units.everything(), id).orElseThrow(() -> new NotVisible("source " + id));
        // the cells of a table name places as they please; only the platform's own names say which office is meant
        if (source.kind() == SourceKind.TAKEOUT) {
            for (var unit : units.list(units.below(units.everything(), source.unit()))) {
                if (unit.placeKey() != null) {
                    byPlace.put(unit.placeKey(), unit.id());
                }
            }
        }
        store.places(id).forEach(place -> byPlace.put(place.key(), place.unit()));
        return byPlace;
    }

    @Override
    @Transactional
    public void worked(SourceId id, Instant at) {
        store.worked(id, at);
    }

    @Override
    @Transactional
    public void failed(SourceId id, Instant at, String messageKey, List<String> details) {
        store.failed(id, at, messageKey, details);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(SourceId id) {
        store.lock(id);
    }

    @Override
    public Map<SourceId, Integer> retentionDays() {
        return store.retentionDays();
    }

    private String unitName(Scope scope, SourceStore.Row row) {
        return units.find(scope, row.unit()).map(Unit::name).orElse("");
    }

    private static Source source(SourceStore.Row row, String unitName) {
        return new Source(
                row.id(),
                row.space(),
                row.unit(),
                unitName,
                row.name(),
                row.kind(),
                row.mapping(),
                row.snapshotAt(),
                row.health());
    }
}
