package id.kentongan.platform.web;

import java.util.regex.Pattern;

/** Tells an address of our own from one that leads elsewhere, before a browser is sent there. */
public final class OwnPath {
    /** One slash, then no second one, and nothing that a browser reads as one. */
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private OwnPath() {}

    public static boolean is(String address) {
        return SHAPE.matcher(address).matches();
    }
}
