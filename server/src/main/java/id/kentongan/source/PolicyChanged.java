package id.kentongan.source;

/** A source has another policy; what is stored of it must follow. */
public record PolicyChanged(SourceId source) {}
