package id.kentongan.source.raw;

import id.kentongan.source.RefusalReason;
import java.io.IOException;
import java.util.List;

/** A file cannot be used; it never leaves the readers, who turn it into a refusal. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final transient List<String> details;

    public RefusedException(RefusalReason reason, String... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public RefusalReason reason() {
        return reason;
    }

    public List<String> details() {
        return details;
    }

    /** The same in the middle of a stream. */
    public static final class Io extends IOException {

        private static final long serialVersionUID = 1L;

        private final RefusalReason reason;

        public Io(RefusalReason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public RefusalReason reason() {
            return reason;
        }
    }
}
