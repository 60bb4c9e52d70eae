package id.kentongan.people;

import java.util.UUID;

/** Names one unit. */
public record UnitId(UUID value) {
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
