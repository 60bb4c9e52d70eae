/** The page of the report and the files that it gives. */
@NullMarked
package id.kentongan.report.web;

import org.jspecify.annotations.NullMarked;
