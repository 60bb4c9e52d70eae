/** How persons want to be reached, and which programs of a unit are told too. Who may read what is decided elsewhere. */
@NullMarked
package id.kentongan.notify.route;

import org.jspecify.annotations.NullMarked;
