package id.kentongan.source.table;

import id.kentongan.platform.Pseudonyms;
import java.time.Instant;
import java.time.ZoneId;

/**
 * From where a table is read.
 *
 * @param zone of dates that are written without one
 * @param now what is later by more than a day is refused
 * @param pseudonyms stand for names of authors in ids that are made of the words
 */
public record Standpoint(ZoneId zone, Instant now, Pseudonyms pseudonyms) {}
