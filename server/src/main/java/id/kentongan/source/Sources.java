package id.kentongan.source;

import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources of the public's word, with their policies and places. */
public interface Sources {
    /** What became of a wish to change a policy. */
    sealed interface PolicyChange {
        record Done() implements PolicyChange {}

        /** It is looser than the default of its kind, and no reason was given. */
        record NeedsReason() implements PolicyChange {}
    }

    /** A policy in force, with why and when it was set. */
    record PolicyInForce(
            Policy policy,
            @Nullable String reason,
            @Nullable Instant setAt) {}

    /** A place of the source and the office it belongs to. */
    record Place(String key, String title, UnitId unit) {}

    List<Source> list(Scope scope);

    Optional<Source> find(Scope scope, SourceId id);

    /** By its name, which is unique in a space whatever the case of its letters. */
    Optional<Source> findByName(Scope scope, String name);

    /**
     * Adds a source with the default policy of its kind; empty when the name is taken.
     *
     * @throws id.kentongan.people.NotVisible when the unit is outside the scope
     */
    Optional<SourceId> add(Scope scope, UnitId unit, String name, SourceKind kind);

    /** The policy of a source; {@link Policy#NONE} when it has none. */
    PolicyInForce policy(SourceId id);

    PolicyChange changePolicy(Scope scope, SourceId id, Policy policy, @Nullable String reason, PersonId by);

    /** Sources whose stored mentions were not brought in line with their policy since it was set. */
    List<SourceId> unenforced();

    /** Notes that what is stored follows the policy set at that moment; nothing when another was set meanwhile. */
    void markEnforced(SourceId id, Instant setAt);

    List<Place> places(SourceId id);

    /** For each place that a complete export ever judged, when the newest of those was made. */
    Map<String, Instant> snapshots(SourceId id);

    /** Remembers which visible office a place belongs to. */
    void assignPlace(Scope scope, SourceId id, String placeKey, String title, UnitId unit);

    /**
     * Which unit each place of this source belongs to: as assigned here, else, for the platform's own export, the office at
     * or below the unit of the source that names the place as its own.
     */
    Map<String, UnitId> unitsByPlace(SourceId id);

    /** Keeps batches of that source from being written until the caller's transaction ends. */
    void lock(SourceId id);

    /** Notes that the source gave something, or that there was nothing new. */
    void worked(SourceId id, Instant at);

    /**
     * Notes that the source did not work.
     *
     * @param messageKey why, as a key of the screens' texts
     * @param details what its sentence names, in the order of its placeholders
     */
    void failed(SourceId id, Instant at, String messageKey, List<String> details);

    /** Every source with the days it may keep, those without a policy with 0; for the purge. */
    Map<SourceId, Integer> retentionDays();
}
