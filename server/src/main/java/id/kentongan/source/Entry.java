package id.kentongan.source;

/** One thing that a source held: something that was said, or something that had to be refused. */
public sealed interface Entry permits Item, Refusal {}
