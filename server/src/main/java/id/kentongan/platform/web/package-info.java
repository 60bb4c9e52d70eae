/**
 * How a page is made: the frame around it, the texts in the reader's language, the assets, and the bridge from a handler
 * to a JTE template. Handlers return {@code views.page("module/page", data)}. It knows no module above it; what it must
 * learn of people comes through {@link id.kentongan.platform.web.Visitors}.
 */
@NullMarked
package id.kentongan.platform.web;

import org.jspecify.annotations.NullMarked;
