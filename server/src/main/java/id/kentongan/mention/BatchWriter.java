package id.kentongan.mention;

import id.kentongan.people.UnitId;
import id.kentongan.platform.Pseudonyms;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.Import;
import id.kentongan.source.ImportFiles.Snapshot;
import id.kentongan.source.Item;
import id.kentongan.source.Policy;
import id.kentongan.source.Source;
import id.kentongan.source.raw.Ids;
import id.kentongan.text.Reading;
import id.kentongan.text.Threat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the items of a batch and moves the day counts, within the caller's transaction. */
@Component
class BatchWriter {
    /** What holds for all batches of one run. */
    record Run(
            Source source,
            Policy policy,
            Map<String, UnitId> unitsByPlace,
            Map<UnitId, ZoneId> zones,
            Map<String, Instant> snapshots,
            @Nullable Instant exportedAt,
            String model) {
        UnitId unitOf(Item item) {
            var unit = item.place() == null ? null : unitsByPlace.get(item.place());
            return unit == null ? source.unit() : unit;
        }

        ZoneId zoneOf(UnitId unit) {
            return zones.getOrDefault(unit, ZoneId.of("Asia/Jakarta"));
        }

        /** The same run under what holds by now. */
        Run under(Policy inForce, Map<String, Instant> judged) {
            return new Run(source, inForce, unitsByPlace, zones, judged, exportedAt, model);
        }

        /** Whether a complete export newer than this file has judged that place. */
        boolean isOutdated(@Nullable String place) {
            var judged = place == null ? null : snapshots.get(place);
            return judged != null && exportedAt != null && exportedAt.isBefore(judged);
        }

        /** Whether a newer export would have held an item that nobody knows, were it still there. */
        boolean isGone(Item item) {
            return isOutdated(item.place()) && !item.updatedAt().isAfter(snapshots.get(item.place()));
        }
    }

    /** Kinds of threat that make a text spam: it is kept and shown, but it says nothing about the service. */
    private static final Set<Threat> SPAM = Set.of(Threat.GAMBLING, Threat.PHISHING, Threat.SCAM);

    private final MentionStore store;
    private final DayCountStore dayCounts;
    private final CorrectionStore corrections;
    private final Pseudonyms pseudonyms;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    BatchWriter(
            MentionStore store,
            DayCountStore dayCounts,
            CorrectionStore corrections,
            Pseudonyms pseudonyms,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.store = store;
        this.dayCounts = dayCounts;
        this.corrections = corrections;
        this.pseudonyms = pseudonyms;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes what is new or changed, and says what became of every entry of the batch. */
    Import.Counts write(Run run, Batch batch) {
        var now = clock.instant();
        var newest = newestOfEach(batch.items());
        var known = newest.isEmpty()
                ? Map.<String, MentionStore.Known>of()
                : store.known(run.source().id(), newest.keySet());
        var purged = purged(run, newest.keySet(), known.keySet());
        var corrected = corrected(known.values());
        var added = new ArrayList<MentionRow>();
        var changed = new ArrayList<MentionRow>();
        var edited = new ArrayList<UUID>();
        var gone = new ArrayList<UUID>();
        var changes = new DayCountStore.Changes();
        for (var read : newest.values()) {
            var row = row(run, read, now);
            var before = known.get(row.item().externalId());
            if (before == null && purged.contains(Ids.key(row.item().externalId()))) {
                continue;
            }
            if (before == null) {
                added.add(row);
                if (run.isGone(row.item())) {
                    gone.add(row.id());
                } else {
                    count(changes, row.contribution(), 1);
                }
            } else if (replaces(run, row, before)) {
                var isEdited = isEdited(row, before);
                if (isEdited) {
                    edited.add(before.id());
                }
                var following = row.following(before.id(), before.version() + (isEdited ? 1 : 0));
                if (!isEdited) {
                    following = corrected(run, following, corrected.getOrDefault(before.id(), List.of()));
                }
                changed.add(following);
                count(changes, before.contribution(), -1);
                count(changes, following.contribution(), 1);
            }
        }
        store.insert(added);
        markVanished(run, gone);
        if (!edited.isEmpty()) {
            store.keepVersions(edited, now);
        }
        if (!changed.isEmpty()) {
            store.replace(changed);
        }
        dayCounts.apply(run.source().space(), run.source().id(), changes);
        announce(added, changed, edited, now);
        var unchanged = batch.items().size() - added.size() - changed.size();
        return new Import.Counts(
                added.size(), changed.size(), unchanged, batch.refused().size(), 0);
    }

    /** What a person said of words that are the same still holds. */
    private Map<UUID, List<Correction.Change>> corrected(Collection<MentionStore.Known> known) {
        var ids = known.stream()
                .filter(MentionStore.Known::corrected)
                .map(MentionStore.Known::id)
                .toList();
        return ids.isEmpty() ? Map.of() : corrections.inForce(ids);
    }

    private static MentionRow corrected(Run run, MentionRow row, List<Correction.Change> changes) {
        var reading = row.reading();
        if (reading == null || changes.isEmpty()) {
            return row;
        }
        for (var change : changes) {
            reading = change.applyTo(reading);
        }
        return row.corrected(reading, run.policy().mayAggregate() && isPublicWord(reading));
    }

    private void announce(List<MentionRow> added, List<MentionRow> changed, List<UUID> edited, Instant now) {
        var recent = now.minus(Duration.ofDays(MentionsArrived.RECENT_DAYS));
        var arrivals = added.stream()
                .filter(row -> row.item().at().isAfter(recent))
                .map(row -> new MentionsArrived.Arrival(
                        new MentionId(row.id()),
                        new UnitId(row.unit()),
                        row.keepWords() ? row.item().text() : ""))
                .toList();
        if (!arrivals.isEmpty()) {
            events.publishEvent(new MentionsArrived(arrivals));
        }
        if (!changed.isEmpty()) {
            events.publishEvent(new MentionsChanged(
                    changed.stream().map(MentionRow::id).collect(Collectors.toSet()), Set.copyOf(edited)));
        }
    }

    /** Marks everything as gone that a complete export lacks, where no newer one has judged already; says how many. */
    int markVanished(Run run, Snapshot complete, Ids seen) {
        var places = complete.places().stream()
                .filter(place -> !run.isOutdated(place))
                .toList();
        var gone = new Gone(run);
        store.forEachPresent(run.source().id(), places, complete.exportedAt(), present -> {
            if (seen.get(Ids.key(present.externalId())) == Ids.NONE) {
                gone.add(present);
            }
        });
        gone.flush();
        return gone.total;
    }

    /** Marks what has vanished in steps, however much it is. */
    private final class Gone {
        private static final int AT_ONCE = 5000;

        private final Run run;
        private final List<UUID> ids = new ArrayList<>();
        private DayCountStore.Changes changes = new DayCountStore.Changes();
        private int total;

        Gone(Run run) {
            this.run = run;
        }

        void add(MentionStore.Present present) {
            ids.add(present.id());
            count(changes, present.contribution(), -1);
            if (ids.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            markVanished(run, ids);
            dayCounts.apply(run.source().space(), run.source().id(), changes);
            total += ids.size();
            ids.clear();
            changes = new DayCountStore.Changes();
        }
    }

    private void markVanished(Run run, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        store.markVanished(ids, clock.instant());
        if (run.policy().syncDeletions()) {
            store.erase(ids);
        }
        events.publishEvent(MentionsChanged.of(ids));
    }

    /** The same listing may come twice in one archive: the newest change of an item wins, at equal times the later one. */
    private static Map<String, Batch.Read> newestOfEach(List<Batch.Read> items) {
        var newest = new LinkedHashMap<String, Batch.Read>(items.size() * 2);
        for (var read : items) {
            newest.merge(
                    read.item().externalId(),
                    read,
                    (one, other) -> other.item().updatedAt().isBefore(one.item().updatedAt()) ? one : other);
        }
        return newest;
    }

    private Set<Long> purged(Run run, Set<String> externalIds, Set<String> known) {
        var keys = externalIds.stream()
                .filter(id -> !known.contains(id))
                .map(Ids::key)
                .toList();
        return keys.isEmpty() ? Set.of() : store.purged(run.source().id(), keys);
    }

    /** Also what has not changed is written anew when the policy now allows other parts of it to be kept or counted. */
    private static boolean replaces(Run run, MentionRow row, MentionStore.Known before) {
        if (row.item().updatedAt().isBefore(before.updatedAt())) {
            return false;
        }
        if (before.vanishedAt() != null) {
            return !run.isOutdated(row.item().place());
        }
        return row.contentHash() != before.contentHash()
                || row.hasWords() != before.hasWords()
                || row.counted() != (before.contribution() != null);
    }

    /** Whether the author changed what they said, as far as it is kept; a reply or another office is no edit. */
    private static boolean isEdited(MentionRow row, MentionStore.Known before) {
        if (row.contentHash() == before.contentHash()) {
            return false;
        }
        var item = row.item();
        return !Objects.equals(item.stars(), before.stars())
                || (row.keepWords()
                        && !before.isErased()
                        && !(item.text().equals(before.text()) && Objects.equals(item.title(), before.title())));
    }

    private MentionRow row(Run run, Batch.Read read, Instant now) {
        var policy = run.policy();
        var item = read.item();
        var unit = run.unitOf(item);
        var reading = policy.mayAggregate() || policy.mayKeepText() ? read.reading() : null;
        return new MentionRow(
                ids.next(),
                run.source().space(),
                unit.value(),
                run.source().id().value(),
                item,
                policy.mayKeepText(),
                item.at().atZone(run.zoneOf(unit)).toLocalDate(),
                now,
                item.author() == null ? null : pseudonyms.of(item.author()),
                MentionRow.hash(item, unit.value()),
                1,
                reading,
                reading == null ? null : run.model(),
                policy.mayAggregate() && isPublicWord(reading),
                false);
    }

    static boolean isPublicWord(@Nullable Reading reading) {
        return reading == null
                || (!reading.ownVoice()
                        && reading.threats().stream().noneMatch(threat -> SPAM.contains(threat.kind())));
    }

    private static void count(DayCountStore.Changes changes, @Nullable Contribution contribution, int sign) {
        if (contribution != null) {
            changes.add(contribution, sign);
        }
    }
}
