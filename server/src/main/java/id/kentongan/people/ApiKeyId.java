package id.kentongan.people;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names one key; it is no secret. */
public record ApiKeyId(UUID value) {
    public static ApiKeyId of(String text) {
        return new ApiKeyId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
