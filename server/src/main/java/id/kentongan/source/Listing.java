package id.kentongan.source;

import org.jspecify.annotations.Nullable;

/**
 * One place on the review platform, as found in an archive.
 *
 * @param key how its items name it in {@link Item#place()}, {@code locations/123}
 * @param title its name, where the archive tells
 * @param reviews how many reviews of it the archive holds, repeated ones counted once
 */
public record Listing(String key, @Nullable String title, long reviews) {}
