package id.kentongan.notify;

/** Sends mail by the server that the installation was told of. */
public interface Mailer {
    /** The message could not be handed over; it may work later. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1;

        public NotSent(Throwable cause) {
            super(cause);
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
