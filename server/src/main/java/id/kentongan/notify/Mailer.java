package id.kentongan.notify;

/** Sends mail by the server that the installation was told of. */
public interface Mailer {
    /** The message could not be handed over; it may work later, unless the server refused it for good. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean isForGood;

        public NotSent(Throwable cause) {
            this(cause, false);
        }

        NotSent(Throwable cause, boolean isForGood) {
            super(cause);
            this.isForGood = isForGood;
        }

        /** Whether the server knows that address, or the message, for one that it will never take (RFC 5321, 4.2.1: 5yz). */
        public boolean isForGood() {
            return isForGood;
        }
    }

    /** Whether a mail server was named at all. */
    boolean isConfigured();

    /**
     * Hands a message to the mail server and waits until it has it.
     *
     * @throws NotSent when it did not take it
     * @throws IllegalStateException when no mail server is named
     */
    void send(Mail mail) throws NotSent;
}
