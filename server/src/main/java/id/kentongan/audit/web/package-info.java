/** The page of the log. */
@NullMarked
package id.kentongan.audit.web;

import org.jspecify.annotations.NullMarked;
