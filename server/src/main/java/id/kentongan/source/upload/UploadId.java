package id.kentongan.source.upload;

import java.util.UUID;

/** Names the files of one sending. */
public record UploadId(UUID value) {
    public static UploadId of(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
