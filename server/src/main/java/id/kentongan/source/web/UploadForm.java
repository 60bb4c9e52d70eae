package id.kentongan.source.web;

/**
 * Where files shall go.
 *
 * @param source the id of a source, or {@code baru} for one to be made
 * @param name of the one to be made
 * @param unit of the one to be made
 */
public record UploadForm(String source, String name, String unit) {}
