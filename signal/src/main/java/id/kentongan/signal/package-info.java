@NullMarked
package id.kentongan.signal;

import org.jspecify.annotations.NullMarked;
