/** Waves on the page of perception. */
@NullMarked
package id.kentongan.perception.wave.web;

import org.jspecify.annotations.NullMarked;
