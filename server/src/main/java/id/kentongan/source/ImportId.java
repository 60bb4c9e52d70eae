package id.kentongan.source;

import java.util.UUID;

/** Names one import. */
public record ImportId(UUID value) {
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
