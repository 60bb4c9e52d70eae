package id.kentongan.people;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names one person. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
