/** What changed after a mark on the curves, and when that cannot be said. It never says why. */
@NullMarked
package id.kentongan.perception.effect;

import org.jspecify.annotations.NullMarked;
