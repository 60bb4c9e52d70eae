package id.kentongan.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files, or the standard streams where none is named. */
final class Streams {
    private Streams() {}

    static InputStream input(@Nullable Path file) throws IOException {
        return file == null ? new FileInputStream(FileDescriptor.in) : Files.newInputStream(file);
    }

    static OutputStream output(@Nullable Path file) throws IOException {
        return file == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(file);
    }
}
