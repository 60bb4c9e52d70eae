package id.kentongan.people;

import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ApiKeyService implements ApiKeys {
    /** By which a secret is known for one, also by programs that look for secrets in files. */
    static final String PREFIX = "ktg_";

    /** Noting every use would be a write for each request. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final UnitStore units;
    private final TimeOrderedId ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeyService(
            ApiKeyStore store, UnitStore units, TimeOrderedId ids, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.units = units;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<ApiKey> list(Scope scope) {
        return store.list(scope, clock.instant());
    }

    @Override
    @Transactional
    public Created add(Scope scope, Draft draft, PersonId by) {
        if (!scope.contains(draft.unit())) {
            throw new NotVisible("unit " + draft.unit());
        }
        var id = new ApiKeyId(ids.next());
        var secret = PREFIX + Secrets.fresh();
        store.insert(id, draft, Secrets.digest(secret), by, clock.instant());
        var permissions =
                draft.permissions().stream().map(KeyPermission::code).sorted().collect(Collectors.joining(", "));
        events.publishEvent(
                Act.of("people.key.added", draft.unit().value(), draft.name().strip(), permissions));
        return new Created(id, secret);
    }

    @Override
    @Transactional
    public void revoke(Scope scope, ApiKeyId id) {
        var key = store.find(id)
                .filter(found -> scope.contains(found.unit()))
                .orElseThrow(() -> new NotVisible("key " + id));
        if (store.revoke(id, clock.instant())) {
            events.publishEvent(Act.of("people.key.revoked", key.unit().value(), key.name()));
        }
    }

    @Override
    public Optional<ApiKey> find(String secret) {
        return secret.startsWith(PREFIX) ? store.find(Secrets.digest(secret)) : Optional.empty();
    }

    @Override
    public boolean isActive(ApiKeyId id) {
        return store.find(id)
                .filter(key -> key.state(clock.instant()) == ApiKey.State.ACTIVE)
                .isPresent();
    }

    @Override
    public Scope scope(ApiKey key) {
        return new Scope(Scope.LIVE, units.below(key.unit().value()));
    }

    @Override
    public void used(ApiKey key) {
        var now = clock.instant();
        var due = now.minus(USE_IS_NOTED_EVERY);
        if (key.lastUsedAt() == null || !key.lastUsedAt().isAfter(due)) {
            store.used(key.id(), now, due);
        }
    }
}
