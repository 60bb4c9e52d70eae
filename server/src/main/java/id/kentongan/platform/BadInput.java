package id.kentongan.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody sent cannot be what it claims to be: an address that is no id, a star that is no number. */
public class BadInput extends IllegalArgumentException {
    public BadInput(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * An id as it stands in an address or a form.
     *
     * @throws BadInput when it is none
     */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput("no id: " + text, e);
        }
    }
}
