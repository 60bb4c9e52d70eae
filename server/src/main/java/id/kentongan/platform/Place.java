package id.kentongan.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where this installation lives, for the modules that store files and for the health page.
 *
 * @param data the directory that {@code --data} names
 * @param incoming where uploaded files wait for their import
 * @param database the address of the database, without a password
 * @param embedded the version of the embedded PostgreSQL, {@code null} for an external one
 */
public record Place(
        Path data, Path incoming, String database, @Nullable String embedded) {}
