package id.kentongan.notify.outbox;

import id.kentongan.notify.channel.Channel;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Carries parcels from the outbox to their channels. A parcel is claimed in one transaction, sent outside of any, and noted in
 * another; when the last one is missing, because the process died, the parcel is sent once more after its lease, under the same
 * name.
 */
@Component
class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** Longer than any channel takes. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_IN_ONE = 100;

    private final ParcelStore store;
    private final Addressees addressees;
    private final Composer composer;
    private final Map<String, Channel> channels;
    private final BackOff backOff;
    private final Clock clock;

    @Autowired
    Relay(ParcelStore store, Addressees addressees, Composer composer, List<Channel> channels, Clock clock) {
        this(store, addressees, composer, channels, RandomGenerator.getDefault(), clock);
    }

    Relay(
            ParcelStore store,
            Addressees addressees,
            Composer composer,
            List<Channel> channels,
            RandomGenerator random,
            Clock clock) {
        this.store = store;
        this.addressees = addressees;
        this.composer = composer;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.backOff = new BackOff(random);
        this.clock = clock;
    }

    /** The next parcel that is due, nobody else's before its lease is over. */
    Optional<Parcel> claim() {
        var now = clock.instant();
        return store.claim(now, now.plus(LEASE), MOST_IN_ONE);
    }

    /** Sends a claimed parcel and notes what became of it. */
    void deliver(Parcel parcel) {
        if (parcel.attempts() > BackOff.MOST_ATTEMPTS) {
            store.end(parcel, State.FAILED, "notify.failed.stumbled", List.of());
            return;
        }
        var to = addressees.find(parcel).orElse(null);
        if (to == null) {
            store.end(parcel, State.DROPPED, "notify.failed.no_route", List.of());
            return;
        }
        var allowed = allowed(parcel, to);
        if (!allowed.contents().isEmpty()) {
            send(allowed, to);
        }
    }

    /** Notes that something in this program failed: tried again like any other failure. */
    void stumbled(Parcel parcel) {
        failed(parcel, null, new RetryableFailure("notify.failed.stumbled"));
    }

    /** Without what may not be told there any more. */
    private Parcel allowed(Parcel parcel, Addressee to) {
        var forbidden = parcel.contents().stream()
                .filter(content -> !to.readable().contains(content.unit()))
                .map(Parcel.Content::row)
                .toList();
        if (forbidden.isEmpty()) {
            return parcel;
        }
        store.drop(forbidden, "notify.failed.access");
        return parcel.with(parcel.contents().stream()
                .filter(content -> !forbidden.contains(content.row()))
                .toList());
    }

    private void send(Parcel parcel, Addressee to) {
        try {
            var channel = channels.get(parcel.channel());
            if (channel == null || !channel.isReady()) {
                throw new RetryableFailure("notify.failed.unset");
            }
            channel.send(composer.compose(parcel, to), to.destination());
            store.sent(parcel, clock.instant());
        } catch (OutsideFailure e) {
            failed(parcel, to, e);
        }
    }

    private void failed(Parcel parcel, @Nullable Addressee to, OutsideFailure failure) {
        log.warn(
                "{} {} to {}, attempt {}: {}",
                parcel.channel(),
                parcel.name(),
                parcel.recipient(),
                parcel.attempts(),
                failure.getMessage());
        switch (failure) {
            case TerminalFailure e -> store.end(parcel, State.FAILED, e.key(), e.details());
            case RetryableFailure e
            when parcel.attempts() >= BackOff.MOST_ATTEMPTS -> store.end(parcel, State.FAILED, e.key(), e.details());
            case RetryableFailure e -> {
                var due = clock.instant().plus(backOff.after(parcel.attempts(), e.retryAfter()));
                var awake = to == null || parcel.isTrial() ? due : to.awake(parcel.severity(), due);
                store.later(parcel, awake, e.key(), e.details());
            }
        }
    }
}
