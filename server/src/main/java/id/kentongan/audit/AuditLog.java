package id.kentongan.audit;

import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private long remembered;

    AuditLog(EntryStore store, Chain chain, Units units, Place place, Clock clock) {
        this.store = store;
        this.chain = chain;
        this.units = units;
        this.place = place;
        this.clock = clock;
    }

    /** In the transaction that does it. */
    @EventListener
    @Transactional
    public void keep(Act act) {
        store.lock();
        var last = store.findLast().orElse(new Head(0, Chain.START));
        var entry = new Entry(
                last.seq() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                act.by() == null ? null : act.by().id(),
                act.by() == null ? null : act.by().name(),
                act.what(),
                act.unit(),
                cut(act.subject()),
                cut(act.note()));
        var seal = chain.seal(last.seal(), entry);
        store.insert(entry, seal);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remember(new Head(entry.seq(), seal));
            }
        });
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

    /** Takes the end of a restored log for what this machine remembers. */
    public void adopt() {
        try {
            Head.forget(place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.findLast().ifPresent(last -> last.write(place.data()));
    }

    private @Nullable Head head() {
        return Head.read(place.data()).orElse(null);
    }

    /** The act is done by now: where the disk does not take this, the log still stands. */
    private synchronized void remember(Head head) {
        if (head.seq() <= remembered) {
            return;
        }
        try {
            head.write(place.data());
            remembered = head.seq();
        } catch (UncheckedIOException e) {
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
