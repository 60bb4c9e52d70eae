package id.kentongan.source;

/** An import was asked for, or asked to go on. */
public record ImportRequested(ImportId id) {}
