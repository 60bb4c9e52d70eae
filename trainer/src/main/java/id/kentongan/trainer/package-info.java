@NullMarked
package id.kentongan.trainer;

import org.jspecify.annotations.NullMarked;
