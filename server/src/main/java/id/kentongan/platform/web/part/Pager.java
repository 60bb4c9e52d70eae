package id.kentongan.platform.web.part;

import org.jspecify.annotations.Nullable;

/**
 * The way through a long list that is read by keys, not by page numbers.
 *
 * @param previous the page before, or null at the start
 * @param next the page after, or null at the end
 */
public record Pager(@Nullable String previous, @Nullable String next) {}
