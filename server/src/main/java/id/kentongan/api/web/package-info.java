/** The page of the keys, and the one that tells how to use them. */
@NullMarked
package id.kentongan.api.web;

import org.jspecify.annotations.NullMarked;
