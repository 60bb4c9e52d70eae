package id.kentongan.source;

import java.nio.file.Path;

/**
 * A file that a user handed in.
 *
 * @param name as the user knows it; shown in messages, and for parts of an archive it tells which part it is. It is
 *     never used as a path.
 * @param path where it lies
 */
public record SourceFile(String name, Path path) {

    public static SourceFile of(Path path) {
        return new SourceFile(String.valueOf(path.getFileName()), path);
    }
}
