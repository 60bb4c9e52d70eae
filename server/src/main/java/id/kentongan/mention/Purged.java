package id.kentongan.mention;

import java.time.Instant;

/** The purge ran. */
public record Purged(Instant at, long deleted) {}
