package id.kentongan.notify.channel;

import id.kentongan.platform.net.OutsideFailure;

/** One way out of the house. Thread-safe; every one passes {@code ChannelContract}. */
public interface Channel {
    /** The name used in the database. */
    String name();

    /** Whether this installation was told what the channel needs. */
    boolean isReady();

    /**
     * Hands a message over, once. All of it is plain text: whatever would be markup on the way arrives as it was written.
     *
     * @throws id.kentongan.platform.net.RetryableFailure when it may work later, and when it is not known whether it arrived
     * @throws id.kentongan.platform.net.TerminalFailure when it will not work before somebody changes something
     */
    void send(Message message, Destination to) throws OutsideFailure;
}
