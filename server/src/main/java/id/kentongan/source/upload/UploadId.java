package id.kentongan.source.upload;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names the files of one sending. */
public record UploadId(UUID value) {
    public static UploadId of(String text) {
        return new UploadId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
