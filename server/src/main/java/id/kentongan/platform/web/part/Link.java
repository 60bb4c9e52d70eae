package id.kentongan.platform.web.part;

import java.io.Serializable;

/** Words that lead somewhere. */
public record Link(String text, String href) implements Serializable {}
