package id.kentongan.people;

import java.util.UUID;

/** Names one person. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
