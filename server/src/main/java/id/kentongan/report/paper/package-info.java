/**
 * A report in words, and three ways to write them: PDF, Word, and a short text. Nothing is counted here, and what the public
 * wrote is only ever text: it is cleaned of what no document may hold, and never read as markup.
 */
@NullMarked
package id.kentongan.report.paper;

import org.jspecify.annotations.NullMarked;
