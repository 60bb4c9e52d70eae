package id.kentongan.cli;

/** A command cannot do what was asked; the message is the one line that the user reads. */
final class CommandFailure extends RuntimeException {
    CommandFailure(String message) {
        super(message);
    }
}
