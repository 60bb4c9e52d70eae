package id.kentongan.mention;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names one mention, in all its versions. */
public record MentionId(UUID value) {
    public static MentionId of(String text) {
        return new MentionId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
