package id.kentongan.source.web;

import id.kentongan.source.upload.Upload;

/**
 * What files hold, before anything of it is taken in.
 *
 * @param source the name of the source, which may yet have to be made
 * @param unit the name of its unit
 */
public record PreviewPage(Upload upload, String source, String unit, Found found) {}
