/** The pages of feeds, of what officers note down, and of how every source is. */
@NullMarked
package id.kentongan.collect.web;

import org.jspecify.annotations.NullMarked;
