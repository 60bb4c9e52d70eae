/** The pages on which persons say how they want to be reached, and administrators see what became of it. */
@NullMarked
package id.kentongan.notify.web;

import org.jspecify.annotations.NullMarked;
