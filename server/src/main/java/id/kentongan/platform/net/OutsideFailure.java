package id.kentongan.platform.net;

import java.util.List;

/**
 * The outside world did not do what was asked of it: either trying again may help, or somebody has to change something
 * first. There is no third kind.
 */
public abstract sealed class OutsideFailure extends Exception permits RetryableFailure, TerminalFailure {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> details;

    OutsideFailure(String key, List<String> details) {
        super(key + " " + details, null, false, false);
        this.key = key;
        this.details = List.copyOf(details);
    }

    /** Of the sentence that tells an officer what happened and what to do; {@code net.failed.timeout}. */
    public String key() {
        return key;
    }

    /** What the sentence names, in the order of its placeholders; the first is the host. */
    public List<String> details() {
        return details;
    }
}
