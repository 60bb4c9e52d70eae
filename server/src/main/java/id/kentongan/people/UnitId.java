package id.kentongan.people;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names one unit. */
public record UnitId(UUID value) {
    public static UnitId of(String text) {
        return new UnitId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
