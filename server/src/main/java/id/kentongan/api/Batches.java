package id.kentongan.api;

import id.kentongan.api.BatchAnswer.Refused;
import id.kentongan.mention.Intake;
import id.kentongan.people.ApiKey;
import id.kentongan.people.ApiKeys;
import id.kentongan.people.KeyRefused;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.source.Import;
import id.kentongan.source.Item;
import id.kentongan.source.Source;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes in the batches that programs send, a few at a time. */
@Component
class Batches {
    /** Half of the connections to the database stay with the pages, however many programs wait for one source. */
    private static final int AT_ONCE = 8;

    private static final int PATIENCE_SECONDS = 10;

    /** Places that a source learns by itself; nobody would look through more. */
    private static final int MOST_PLACES = 200;

    private final Sources sources;
    private final Intake intake;
    private final ApiKeys keys;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Batches(Sources sources, Intake intake, ApiKeys keys, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes in a batch, all that is good of it in one transaction.
     *
     * @throws ApiRefused when nothing was
     */
    BatchAnswer take(Scope scope, ApiKey key, InputStream body) {
        var source = source(scope, key);
        requireKeeping(source.id());
        waitForPlace();
        try {
            return take(scope, key, source, BatchBody.read(body));
        } finally {
            places.release();
        }
    }

    /** What lies outside the unit of the key is not written, also when it lay inside when the key was made. */
    private Source source(Scope scope, ApiKey key) {
        if (key.source() == null) {
            throw new KeyRefused(KeyRefused.Reason.NOT_ALLOWED);
        }
        return sources.find(scope, new SourceId(key.source()))
                .orElseThrow(() -> ApiRefused.of(
                        HttpStatus.CONFLICT,
                        "source_out_of_reach",
                        "The source of this key no longer belongs to its unit. Ask for a new key."));
    }

    private void requireKeeping(SourceId source) {
        if (sources.policy(source).policy().retentionDays() == 0) {
            throw keepsNothing();
        }
    }

    private static ApiRefused keepsNothing() {
        return ApiRefused.of(
                HttpStatus.CONFLICT,
                "source_keeps_nothing",
                "The policy of the source of this key keeps nothing, so nothing was taken in.");
    }

    private void waitForPlace() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ApiRefused.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Too many batches at once. Nothing was taken in; send it again.");
    }

    private BatchAnswer take(Scope scope, ApiKey key, Source source, List<GivenItem> given) {
        requireEachOnce(given);
        var check = new ItemCheck(clock.instant());
        var unitsByPlace = sources.unitsByPlace(source.id());
        var items = new ArrayList<Item>();
        var refused = new ArrayList<Refused>();
        for (var one : given) {
            try {
                var item = check.check(one);
                requireReach(scope, item, unitsByPlace);
                items.add(item);
            } catch (ItemCheck.Unfit e) {
                refused.add(new Refused(one.index(), ItemCheck.id(one), e.reason(), e.detail()));
            }
        }
        var counts = items.isEmpty() ? Import.Counts.ZERO : write(scope, key, source, items);
        return new BatchAnswer(counts.added(), counts.changed(), counts.unchanged(), refused);
    }

    /** Which of two items with one id would hold cannot be told. */
    private static void requireEachOnce(List<GivenItem> given) {
        var seen = new HashSet<String>();
        for (var one : given) {
            var id = ItemCheck.id(one);
            if (id != null && !seen.add(id)) {
                throw ApiRefused.inBody(
                        "repeated_id",
                        "The id " + ApiRefused.quoted(id) + " stands in this batch before. Nothing was taken in.",
                        "/items/" + one.index() + "/id");
            }
        }
    }

    /** A place may have been given to an office that the key does not reach. */
    private static void requireReach(Scope scope, Item item, Map<String, UnitId> unitsByPlace) throws ItemCheck.Unfit {
        var unit = item.place() == null ? null : unitsByPlace.get(item.place());
        if (unit != null && !scope.contains(unit)) {
            throw new ItemCheck.Unfit("other_unit", "place belongs to an office that this key does not reach");
        }
    }

    /** Answers after the commit. A key that was revoked while its batch was on its way takes the batch back. */
    private Import.Counts write(Scope scope, ApiKey key, Source source, List<Item> items) {
        return intake.take(source.id(), items, counts -> {
                    if (!keys.isActive(key.id())) {
                        throw new KeyRefused(KeyRefused.Reason.REVOKED);
                    }
                    learnPlaces(scope, source, items);
                    sources.worked(source.id(), clock.instant());
                })
                .orElseThrow(Batches::keepsNothing);
    }

    /** A place that came for the first time belongs to the unit of the source, until somebody gives it to an office. */
    private void learnPlaces(Scope scope, Source source, List<Item> items) {
        var known = sources.unitsByPlace(source.id());
        items.stream()
                .map(Item::place)
                .filter(Objects::nonNull)
                .distinct()
                .filter(place -> !known.containsKey(place))
                .limit(Math.max(0, MOST_PLACES - known.size()))
                .forEach(place -> sources.assignPlace(scope, source.id(), place, place, source.unit()));
    }
}
