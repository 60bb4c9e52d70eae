package id.kentongan.source;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names one import. */
public record ImportId(UUID value) {
    public static ImportId of(String text) {
        return new ImportId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
