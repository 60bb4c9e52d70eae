package id.kentongan.audit;

import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what people did, shows it to those whose units it concerns, and proves that nothing of it was changed since. */
@Service
public class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int LONGEST = 2000;

    private final EntryStore store;
    private final Chain chain;
    private final Units units;
    private final Place place;
    private final Clock clock;

    AuditLog(EntryStore store, Chain chain, Units units, Place place, Clock clock) {
        this.store = store;
        this.chain = chain;
        this.units = units;
        this.place = place;
        this.clock = clock;
    }

    /** Gathers what the transaction does; it is written at the end, so that no lock is ever taken behind that of the log. */
    @EventListener
    @Transactional
    public void keep(Act act) {
        pending().acts.add(new Done(act, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private record Done(Act act, Instant at) {}

    /** What one transaction did. */
    private final class Pending implements TransactionSynchronization {
        private final List<Done> acts = new ArrayList<>();
        private @Nullable Head newest;

        @Override
        public void beforeCommit(boolean readOnly) {
            store.lock();
            var last = store.findLast().orElse(new Head(0, Chain.START));
            var trusted = isRemembered(last);
            for (var done : acts) {
                last = write(last, done);
            }
            newest = trusted ? last : null;
        }

        @Override
        public void afterCommit() {
            if (newest != null) {
                remember(newest);
            }
        }
    }

    private Head write(Head before, Done done) {
        var by = done.act().by();
        var entry = new Entry(
                before.seq() + 1,
                done.at(),
                by == null ? null : by.id(),
                by == null ? null : by.name(),
                done.act().what(),
                done.act().unit(),
                cut(done.act().subject()),
                cut(done.act().note()));
        var seal = chain.seal(before.seal(), entry);
        store.insert(entry, seal);
        return new Head(entry.seq(), seal);
    }

    /** A log that lacks what this machine remembers goes on, but what it lacks must not be forgotten by that. */
    private boolean isRemembered(Head last) {
        try {
            var head = head();
            if (head == null
                    || head.isThat(last)
                    || store.find(head.seq()).filter(head::isThat).isPresent()) {
                return true;
            }
            LOG.error("the log of acts lacks entry {}, which this machine remembers: run kentongan verify", head.seq());
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.error("the end of the log cannot be read: {}", e.getMessage());
        }
        return false;
    }

    /** The newest first; those of the installation as a whole only for who sees all of it. */
    public List<Entry> list(Scope scope, long before, int size) {
        return store.list(scope.units(), seesAll(scope), before, size);
    }

    /** Follows the chain from its first entry. */
    public Verdict verify() {
        var walk = chain.new Walk(head());
        store.forEach(walk::step);
        return walk.end();
    }

    /**
     * Takes the end of a restored log for what this machine remembers, and notes in it that it was restored.
     *
     * @param from what it was restored from
     * @return the last entry that this machine remembered before where that was newer, else 0
     */
    @Transactional
    public long adopt(String from) {
        var remembered = Head.read(place.data()).map(Head::seq).orElse(0L);
        var restored = store.findLast().map(Head::seq).orElse(0L);
        try {
            Head.forget(place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keep(Act.of("audit.restored", null, from, remembered == 0 ? "" : remembered + " > " + restored));
        return remembered > restored ? remembered : 0;
    }

    private @Nullable Head head() {
        return Head.read(place.data()).orElse(null);
    }

    /** The act is done by now: where the disk does not take this, the log still stands. */
    private void remember(Head newest) {
        try {
            Head.advance(place.data(), newest);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            LOG.warn("the end of the log could not be noted: {}", e.getMessage());
        }
    }

    private boolean seesAll(Scope scope) {
        return scope.units().containsAll(units.everything().units());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
