/**
 * What the shared components of a page are given: one record for each template in {@code src/main/jte/part}. They carry
 * values that are ready to be shown; no record here reads a database or decides anything.
 */
@NullMarked
package id.kentongan.platform.web.part;

import org.jspecify.annotations.NullMarked;
