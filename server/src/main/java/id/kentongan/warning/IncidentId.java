package id.kentongan.warning;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names an incident. */
public record IncidentId(UUID value) {
    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws BadInput when the text is no id
     */
    public static IncidentId of(String text) {
        try {
            return new IncidentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new BadInput(text, e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
