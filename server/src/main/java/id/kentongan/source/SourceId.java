package id.kentongan.source;

import java.util.UUID;

/** Names one source. */
public record SourceId(UUID value) {
    public static SourceId of(String text) {
        return new SourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
