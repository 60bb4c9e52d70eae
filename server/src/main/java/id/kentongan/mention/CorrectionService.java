package id.kentongan.mention;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.Sources;
import id.kentongan.text.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CorrectionService implements Corrections {
    private final Mentions mentions;
    private final MentionStore store;
    private final CorrectionStore corrections;
    private final DayCountStore dayCounts;
    private final Sources sources;
    private final ReaderInUse readerInUse;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TimeOrderedId ids;

    CorrectionService(
            Mentions mentions,
            MentionStore store,
            CorrectionStore corrections,
            DayCountStore dayCounts,
            Sources sources,
            ReaderInUse readerInUse,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.mentions = mentions;
        this.store = store;
        this.corrections = corrections;
        this.dayCounts = dayCounts;
        this.sources = sources;
        this.readerInUse = readerInUse;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** Under the lock of the source, so that no batch comes between what is counted and what is stored. */
    @Override
    @Transactional
    public Optional<UUID> correct(Scope scope, MentionId mention, Correction.Change change, Viewer by) {
        var found = lock(scope, mention);
        var reading = found.reading();
        if (reading == null
                || found.erasedAt() != null
                || change.in(reading).equals(change) && !isUnsure(change, reading)) {
            return Optional.empty();
        }
        var was = change.in(reading);
        var isRead = corrections.list(mention.value()).stream()
                .noneMatch(one -> one.version() == found.version()
                        && !one.withdrawn()
                        && one.change().head().equals(change.head()));
        var correction = new Correction(
                ids.next(),
                found.version(),
                change,
                was,
                isRead ? change.confidence(reading) : null,
                isRead ? found.model() : null,
                by.id().value(),
                by.name(),
                clock.instant(),
                false);
        corrections.insert(mention.value(), correction);
        rewrite(scope, found, change.applyTo(reading), found.model(), true);
        log("mention.corrected", found, change.head() + ": " + was.value() + " > " + change.value());
        return Optional.of(correction.id());
    }

    @Override
    @Transactional
    public boolean withdraw(Scope scope, MentionId mention, UUID correction, Viewer by) {
        var found = lock(scope, mention);
        if (!corrections.withdraw(mention.value(), correction, by.id(), clock.instant())) {
            return false;
        }
        var reader = readerInUse.current();
        var reading = reader.read(found.document());
        var rest = corrections.inForce(List.of(mention.value())).getOrDefault(mention.value(), List.of());
        for (var change : rest) {
            reading = change.applyTo(reading);
        }
        rewrite(scope, found, reading, reader.model(), !rest.isEmpty());
        log("mention.correction_withdrawn", found, correction.toString());
        return true;
    }

    private void log(String what, Mention mention, String subject) {
        events.publishEvent(MentionsChanged.of(List.of(mention.id().value())));
        events.publishEvent(
                Act.of(what, mention.unit().value(), subject, mention.id().toString()));
    }

    private Mention lock(Scope scope, MentionId mention) {
        sources.lock(get(scope, mention).source());
        return get(scope, mention);
    }

    /** To say that what the reader was not sure of is so is a correction too. */
    private static boolean isUnsure(Correction.Change change, Reading reading) {
        return change instanceof Correction.Feels && !reading.sentiment().sure();
    }

    private void rewrite(Scope scope, Mention mention, Reading better, @Nullable String model, boolean corrected) {
        var id = List.of(mention.id().value());
        var counted = mention.vanishedAt() == null
                && sources.policy(mention.source()).policy().mayAggregate()
                && BatchWriter.isPublicWord(better);
        var changes = new DayCountStore.Changes();
        store.counted(id).forEach(contribution -> changes.add(contribution, -1));
        corrections.rewrite(mention.id().value(), better, model, counted, corrected);
        store.counted(id).forEach(contribution -> changes.add(contribution, 1));
        dayCounts.apply(scope.space(), mention.source(), changes);
    }

    private Mention get(Scope scope, MentionId mention) {
        return mentions.find(scope, mention).orElseThrow(() -> new NotVisible("mention " + mention));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> list(Scope scope, MentionId mention) {
        return corrections.list(get(scope, mention).id().value());
    }
}
