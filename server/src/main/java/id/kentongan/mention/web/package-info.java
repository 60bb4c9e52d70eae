/** The list of mentions, the page of one, and the export of a list as it stands. */
@NullMarked
package id.kentongan.mention.web;

import org.jspecify.annotations.NullMarked;
