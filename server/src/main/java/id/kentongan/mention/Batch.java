package id.kentongan.mention;

import id.kentongan.source.Imports;
import id.kentongan.source.Item;
import id.kentongan.text.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of entries, read and ready to be written.
 *
 * @param before how many entries lie before it
 * @param entries how many it has: items and refusals
 */
record Batch(
        long before, int entries, List<Read> items, List<Imports.Refused> refused, long bytesRead, long bytesTotal) {
    /** @param reading {@code null} where there were no words */
    record Read(Item item, @Nullable Reading reading) {}
}
