/**
 * Tables of reviews and complaints, as people and tools export them: finds out how a table is written, where its header
 * is, and what each column holds, and reads it row by row. Formulas are never evaluated.
 */
@NullMarked
package id.kentongan.source.table;

import org.jspecify.annotations.NullMarked;
