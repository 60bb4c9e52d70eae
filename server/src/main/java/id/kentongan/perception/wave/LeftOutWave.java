package id.kentongan.perception.wave;

import id.kentongan.people.UnitId;
import id.kentongan.perception.Span;
import java.util.UUID;

/**
 * A wave that a person left out of the index.
 *
 * @param span from the first of its days to the last
 * @param n how many reviews were left out, with stars or without
 * @param by the name of that person
 */
public record LeftOutWave(UUID id, UnitId unit, Wave.Kind kind, Span span, int n, String by) {}
