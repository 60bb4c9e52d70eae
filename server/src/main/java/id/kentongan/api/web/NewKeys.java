package id.kentongan.api.web;

import id.kentongan.people.ApiKeys;
import id.kentongan.people.ApiKeys.Created;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.NotVisible;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a key together with the source that it writes into. */
@Component
class NewKeys {
    /** Which source a new key shall write into. */
    sealed interface Wanted {
        record Nothing() implements Wanted {}

        record New(String name) implements Wanted {}

        record Known(SourceId id) implements Wanted {}
    }

    private final ApiKeys keys;
    private final Sources sources;
    private final Units units;

    NewKeys(ApiKeys keys, Sources sources, Units units) {
        this.keys = keys;
        this.sources = sources;
        this.units = units;
    }

    /**
     * Adds a key; empty when the name of its new source is taken.
     *
     * @throws NotVisible when the unit is outside the scope, or the source outside the unit
     */
    @Transactional
    Optional<Created> add(
            Scope scope,
            String name,
            UnitId unit,
            Set<KeyPermission> permissions,
            Wanted wanted,
            @Nullable Instant expiresAt,
            PersonId by) {
        var below = units.below(scope, unit);
        Optional<UUID> source =
                switch (wanted) {
                    case Wanted.Nothing() -> Optional.empty();
                    case Wanted.New(var called) ->
                        sources.add(below, unit, called, SourceKind.API).map(SourceId::value);
                    case Wanted.Known(var id) -> Optional.of(known(below, id));
                };
        if (wanted instanceof Wanted.New && source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                keys.add(scope, new ApiKeys.Draft(name, unit, source.orElse(null), permissions, expiresAt), by));
    }

    private UUID known(Scope below, SourceId id) {
        return sources.find(below, id)
                .filter(source -> source.kind() == SourceKind.API)
                .map(source -> source.id().value())
                .orElseThrow(() -> new NotVisible("source " + id));
    }
}
