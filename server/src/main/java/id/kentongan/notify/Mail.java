package id.kentongan.notify;

import id.kentongan.platform.BadInput;
import java.util.regex.Pattern;

/** A message in plain text to one address. */
public record Mail(String to, String subject, String text) {
    /** One address as people have it: no names, no quotes, no second address, and nothing that could begin a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,8}");

    public Mail {
        to = address(to);
        subject = subject.replaceAll("[\\p{Cc}]+", " ").strip();
    }

    /**
     * The address, when it is one.
     *
     * @throws BadInput when it is not
     */
    public static String address(String text) {
        var address = text.strip();
        if (address.length() > 254 || !ADDRESS.matcher(address).matches()) {
            throw new BadInput("no mail address", null);
        }
        return address;
    }
}
