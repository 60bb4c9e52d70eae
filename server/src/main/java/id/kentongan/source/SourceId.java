package id.kentongan.source;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names one source. */
public record SourceId(UUID value) {
    public static SourceId of(String text) {
        return new SourceId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
