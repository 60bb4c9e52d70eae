package id.kentongan.mention;

import java.util.UUID;

/** Names one mention, in all its versions. */
public record MentionId(UUID value) {
    public static MentionId of(String text) {
        return new MentionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
