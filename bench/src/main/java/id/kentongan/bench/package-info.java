@NullMarked
package id.kentongan.bench;

import org.jspecify.annotations.NullMarked;
