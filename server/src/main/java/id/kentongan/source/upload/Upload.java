package id.kentongan.source.upload;

import id.kentongan.people.UnitId;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that wait for their sender's word.
 *
 * @param unit of the source they are meant for
 * @param source that source, or {@code null} when it is made with the import
 * @param newName the name of the source to be made, or {@code null}
 */
public record Upload(
        UploadId id,
        UnitId unit,
        @Nullable SourceId source,
        @Nullable String newName,
        List<SourceFile> files,
        Instant createdAt) {
    public Upload {
        files = List.copyOf(files);
    }
}
