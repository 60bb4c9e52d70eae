package id.kentongan.platform.net;

import java.util.List;

/** It will not work until somebody changes something: the address, the permission, the other side. */
public final class TerminalFailure extends OutsideFailure {

    private static final long serialVersionUID = 1L;

    public TerminalFailure(String key, String... details) {
        super(key, List.of(details));
    }
}
