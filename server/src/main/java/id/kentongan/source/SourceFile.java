package id.kentongan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that a user handed in.
 *
 * @param name as the user knows it; shown in messages, and for parts of an archive it tells which part it is. It is
 *     never used as a path.
 * @param path where it lies
 */
public record SourceFile(String name, Path path) {

    /** Size and time of its last change; another file under the same path has another state. */
    public String state() throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime();
    }

    public static SourceFile of(Path path) {
        return new SourceFile(String.valueOf(path.getFileName()), path);
    }
}
