/**
 * Warns when a stream of counts or measurements leaves its usual course, without looking ahead: what is said of a row depends
 * on the rows up to it alone.
 *
 * <p>One {@link id.kentongan.signal.detect.Detector} watches one stream. It learns what is usual for the hour and the day,
 * measures how surprising the last row and the last hours are, turns that into "so often does this happen in this stream",
 * and warns as often as the {@code dial} asks when nothing is the matter. It knows no framework and no clock; its state is
 * below 4 KB and can be kept as bytes. It is not safe for use by several threads at once.
 */
@NullMarked
package id.kentongan.signal.detect;

import org.jspecify.annotations.NullMarked;
