package id.kentongan.morning;

import id.kentongan.collect.WatchedSource;
import id.kentongan.source.Import;
import id.kentongan.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a source is.
 *
 * @param lastImport its newest import, {@code null} before the first
 */
public record SourceToday(WatchedSource watched, @Nullable Import lastImport) {
    public Source source() {
        return watched.source();
    }
}
