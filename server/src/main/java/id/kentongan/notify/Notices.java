package id.kentongan.notify;

import java.time.Duration;

/** Tells persons, and the programs of their units, what they should know when they are not looking. */
public interface Notices {
    /** How long after a message further notices of its group wait, to come in one message. */
    Duration FOLDED_WITHIN = Duration.ofMinutes(10);

    /**
     * Hands a notice over within the transaction of the caller: when that commits, it will be sent; when it does not, nothing
     * is. Sending goes on in the background, and a failure of the outside world never comes back to the caller.
     *
     * <p>It goes to every recipient by each of their routes that takes this severity, and to the webhook of the unit and of
     * each unit above it. A key that was sent before reaches only recipients whom it had not reached.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction
     */
    void send(Notice notice);

    /**
     * Somebody has the matter in hand: it is not escalated any further. Within the transaction of the caller; nothing when
     * there is nothing to stop.
     */
    void acknowledged(String key);
}
