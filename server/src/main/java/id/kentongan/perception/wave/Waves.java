package id.kentongan.perception.wave;

import static java.util.Objects.requireNonNull;

import id.kentongan.mention.Filter;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.perception.Span;
import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.text.Kind;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waves of reviews, and which of them persons left out of the index. */
@Service
public class Waves {
    /** So many reviews are looked at, the newest. */
    static final int MOST = 5_000;

    /** Days before a span without which no wave on its first day can be seen whole and held against what was before. */
    private static final int LEAD = WaveFinder.DAYS + WaveFinder.DAYS_BEFORE;

    private final Mentions mentions;
    private final Units units;
    private final LeftOutStore store;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    Waves(
            Mentions mentions,
            Units units,
            LeftOutStore store,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.mentions = mentions;
        this.units = units;
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that reach into the span, by their first day, without what is left out already. */
    public List<Wave> find(Scope scope, Span span) {
        var wide = span.withLead(LEAD);
        var page =
                mentions.list(scope, Filter.NONE.withKind(Kind.REVIEW).withCounted(wide.from(), wide.to()), null, MOST);
        var zones = units.list(scope).stream().collect(Collectors.toMap(Unit::id, Unit::zone));
        var reviews = page.mentions().stream()
                .filter(mention -> mention.erasedAt() == null)
                .map(mention -> Review.of(mention, requireNonNull(zones.get(mention.unit()))))
                .toList();
        var known = page.next() == null
                ? wide.from()
                : reviews.stream()
                        .map(Review::day)
                        .min(Comparator.naturalOrder())
                        .orElse(wide.from())
                        .plusDays(2);
        var leftOut = store.mentions(scope, wide);
        return new WaveFinder(known)
                .find(reviews).stream()
                        .filter(wave -> !wave.span().to().isBefore(span.from()))
                        .map(wave -> wave.without(leftOut).isEmpty()
                                ? Optional.<Wave>empty()
                                : Optional.of(new Wave(wave.kind(), wave.unit(), wave.without(leftOut))))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** The waves left out of which a day lies within the span, by their first day. */
    public List<LeftOutWave> leftOut(Scope scope, Span span) {
        return store.list(scope, span);
    }

    /** The stars left out on those days. */
    public LeftOutStars stars(Scope scope, Span span) {
        return store.stars(scope, span);
    }

    /**
     * Leaves the wave out of the index that holds that review within those days.
     *
     * @return its id; empty when there is no such wave any more
     */
    @Transactional
    public Optional<UUID> leaveOut(Scope scope, Viewer by, UnitId unit, Span span, MentionId review) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        store.lock();
        return find(scope.narrowedTo(Set.of(unit)), span).stream()
                .filter(wave -> wave.holds(review))
                .findFirst()
                .map(found -> {
                    var wave = new LeftOutWave(ids.next(), unit, found.kind(), found.span(), found.size(), by.name());
                    store.insert(scope.space(), wave, found.reviews(), by, clock.instant());
                    happened("perception.wave_left_out", wave);
                    return wave.id();
                });
    }

    /** Puts a wave back into the index. */
    @Transactional
    public void putBack(Scope scope, UUID id) {
        happened(
                "perception.wave_put_back",
                store.withdraw(scope, id, clock.instant()).orElseThrow(() -> new NotVisible("wave " + id)));
    }

    private void happened(String act, LeftOutWave wave) {
        events.publishEvent(Act.of(
                act,
                wave.unit().value(),
                wave.span().from() + ".." + wave.span().to(),
                wave.kind().code() + " " + wave.n()));
    }
}
