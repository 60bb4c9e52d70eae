/** The short text of a report by mail, each morning or each Monday, for who asked for it. */
@NullMarked
package id.kentongan.report.digest;

import org.jspecify.annotations.NullMarked;
