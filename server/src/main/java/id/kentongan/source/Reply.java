package id.kentongan.source;

import java.time.Instant;

/**
 * What the institution answered in public.
 *
 * @param text the answer as written
 * @param at when it was given or last changed; the time of the item when the source does not tell
 */
public record Reply(String text, Instant at) {}
