/** The pages of the warnings. */
@NullMarked
package id.kentongan.warning.web;

import org.jspecify.annotations.NullMarked;
