package id.kentongan.health;

import id.kentongan.mention.Purged;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers the last run of the purge while the server runs; the first one comes a minute after the start. */
@Component
class LastPurge {
    private final AtomicReference<@Nullable Purged> last = new AtomicReference<>();

    @EventListener
    void on(Purged purged) {
        last.set(purged);
    }

    Optional<Purged> find() {
        return Optional.ofNullable(last.get());
    }
}
