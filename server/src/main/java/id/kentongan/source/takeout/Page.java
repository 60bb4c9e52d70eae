package id.kentongan.source.takeout;

import id.kentongan.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A file with reviews, looked through.
 *
 * @param file the archive, or the file itself
 * @param entry its name in the archive; {@code null} for a file outside of one
 * @param listing that its reviews are about; {@code null} when none of them could be read
 * @param size in bytes, as counted
 * @param whole whether it goes to its end
 * @param unread how many of its reviews cannot be read
 */
record Page(
        SourceFile file, @Nullable String entry, @Nullable String listing, long size, boolean whole, long unread) {

    /** How refusals name it. */
    String name() {
        return name(file, entry);
    }

    static String name(SourceFile file, @Nullable String entry) {
        return entry == null ? file.name() : file.name() + "/" + entry;
    }
}
